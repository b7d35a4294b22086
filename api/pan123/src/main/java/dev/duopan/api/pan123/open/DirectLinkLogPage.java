package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * One page of {@link ListDirectLinkLogs}.
 *
 * @param total how many entries all pages have; the service's sample has 0 although entries are there
 * @param list the entries of this page
 */
public record DirectLinkLogPage(
        @JsonProperty("total") long total,
        @JsonProperty("list") List<DirectLinkLog> list) {
    /** A page whose missing list is an empty one. */
    public DirectLinkLogPage {
        list = Absent.list(list);
    }
}
