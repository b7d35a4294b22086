package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the files of one kind. Unlike other listings it has its entries in {@code info}.
 *
 * @param info its entries
 * @param guid 0 wherever it was seen
 * @param guidInfo empty wherever it was seen
 */
public record CategoryFiles(
        List<FileEntry> info,
        @Nullable Integer guid,
        @JsonProperty("guid_info") @Nullable String guidInfo) {
    /** A page of the given entries. */
    public CategoryFiles(List<FileEntry> info) {
        this(info, 0, "");
    }
}
