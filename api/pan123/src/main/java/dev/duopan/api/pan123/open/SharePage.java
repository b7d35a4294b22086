package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * One page of {@link ListShares}.
 *
 * @param lastShareId what to pass on for the next page; -1 on the last one
 * @param shareList the entries
 */
public record SharePage(
        @JsonProperty("lastShareId") long lastShareId,
        @JsonProperty("shareList") List<ShareItem> shareList) {
    /** The {@link #lastShareId} of the last page. */
    public static final long END = -1;

    /** A page whose missing list is an empty one. */
    public SharePage {
        shareList = Absent.list(shareList);
    }

    /** Tells whether no page follows. */
    @JsonIgnore
    public boolean isLast() {
        return lastShareId == END;
    }
}
