package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * One page of a listing of the image bed.
 *
 * @param lastFileId what to pass on for the next page; the text {@code -1} on the last one
 * @param fileList the entries
 */
public record ImagePage(
        @JsonProperty("lastFileId") String lastFileId,
        @JsonProperty("fileList") List<Image> fileList) {
    /** The {@link #lastFileId} of the last page. */
    public static final String END = "-1";

    /** A page whose missing list is an empty one; without a cursor it is the last. */
    public ImagePage {
        lastFileId = lastFileId == null ? END : lastFileId;
        fileList = Absent.list(fileList);
    }

    /** Tells whether no page follows. */
    @JsonIgnore
    public boolean isLast() {
        return lastFileId.equals(END);
    }
}
