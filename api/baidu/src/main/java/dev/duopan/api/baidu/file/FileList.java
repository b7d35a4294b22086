package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a folder.
 *
 * @param list its entries
 * @param guid 0 wherever it was seen
 * @param guidInfo empty wherever it was seen
 */
public record FileList(
        List<FileEntry> list,
        @Nullable Integer guid,
        @JsonProperty("guid_info") @Nullable String guidInfo) {
    /** A page of the given entries. */
    public FileList(List<FileEntry> list) {
        this(list, 0, "");
    }
}
