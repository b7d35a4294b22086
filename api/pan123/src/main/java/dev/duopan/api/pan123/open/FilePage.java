package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * One page of a listing.
 *
 * @param lastFileId what to pass on for the next page; -1 on the last one
 * @param fileList the entries, items in the trash among them
 */
public record FilePage(
        @JsonProperty("lastFileId") long lastFileId,
        @JsonProperty("fileList") List<FileItem> fileList) {
    /** The {@link #lastFileId} of the last page. */
    public static final long END = -1;

    /** A page whose missing list is an empty one. */
    public FilePage {
        fileList = Absent.list(fileList);
    }

    /** Tells whether no page follows. */
    @JsonIgnore
    public boolean isLast() {
        return lastFileId == END;
    }
}
