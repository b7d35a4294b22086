package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;
import java.util.Optional;

/**
 * Lists the logs of whole hours of the last thirty days, to be downloaded as {@code .gz} files: {@code
 * direct-link/offline/logs} (docs/wire/123pan.md section 4.9).
 *
 * <p>Needs developer rights. One client sends the parameters as a JSON body. Refused with kind INVALID if a number isn't in its
 * range or an hour can't be read; an assumption.
 *
 * @param pageNumber from 1
 * @param pageSize entries of a page
 * @param startHour the first hour as {@code yyyyMMddHH} in UTC+8
 * @param endHour the last hour as {@code yyyyMMddHH} in UTC+8
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.offline_log",
        verb = Verb.GET,
        path = "/api/v1/direct-link/offline/logs",
        repeatable = true)
public record ListDirectLinkLogs(
        @JsonProperty("pageNum") int pageNumber,
        @JsonProperty("pageSize") int pageSize,
        @JsonProperty("startHour") String startHour,
        @JsonProperty("endHour") String endHour)
        implements PagedApi<DirectLinkLogPage, DirectLinkLog> {
    /** The first page of everything that is still known. */
    public static ListDirectLinkLogs all() {
        return new ListDirectLinkLogs(1, OpenApi.MAX_BATCH, "0001010100", "9999123123");
    }

    @Override
    public List<DirectLinkLog> entries(DirectLinkLogPage page) {
        return page.list();
    }

    /** Doesn't look at the total, which is 0 in the service's sample although entries are there. */
    @Override
    public Optional<ListDirectLinkLogs> following(DirectLinkLogPage page) {
        return page.list().size() < pageSize
                ? Optional.empty()
                : Optional.of(new ListDirectLinkLogs(pageNumber + 1, pageSize, startHour, endHour));
    }
}
