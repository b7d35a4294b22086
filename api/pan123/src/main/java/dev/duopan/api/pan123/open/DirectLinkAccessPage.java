package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * One page of {@link ListDirectLinkAccesses}.
 *
 * @param total how many entries all pages have
 * @param list the entries of this page
 */
public record DirectLinkAccessPage(
        @JsonProperty("total") long total,
        @JsonProperty("list") List<DirectLinkAccess> list) {
    /** A page whose missing list is an empty one. */
    public DirectLinkAccessPage {
        list = Absent.list(list);
    }
}
