package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.baidu.NumberFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param list files and folders
 * @param more whether there is another page
 * @param contentlist empty wherever it was seen
 */
public record FoundFiles(
        List<FileEntry> list,
        @JsonProperty("has_more") @NumberFlag boolean more,
        @Nullable List<Object> contentlist) {
    /** What was found, without anything about contents. */
    public FoundFiles(List<FileEntry> list, boolean more) {
        this(list, more, List.of());
    }
}
