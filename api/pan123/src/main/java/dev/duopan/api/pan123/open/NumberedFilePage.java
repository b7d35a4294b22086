package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * One page of {@link ListFilesByPage}.
 *
 * @param total how many entries all pages have together
 * @param fileList the entries of this page
 */
public record NumberedFilePage(
        @JsonProperty("total") long total,
        @JsonProperty("fileList") List<NumberedFileItem> fileList) {
    /** A page whose missing list is an empty one. */
    public NumberedFilePage {
        fileList = Absent.list(fileList);
    }
}
