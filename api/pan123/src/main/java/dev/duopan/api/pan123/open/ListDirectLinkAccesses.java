package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;
import java.util.Optional;

/**
 * Lists what was fetched by direct links in the last three days: {@code direct-link/log} (docs/wire/123pan.md section 4.9).
 *
 * <p>Needs developer rights. The documents don't say whether an entry is one fetch or all fetches of a file; this project's
 * server makes an entry of each, in the order of time, and takes up to {@value #MAX_PAGE_SIZE} a page. Refused with kind INVALID
 * if a number isn't in its range or a time can't be read; an assumption.
 *
 * @param pageNumber from 1
 * @param pageSize entries of a page
 * @param startTime {@code yyyy-MM-dd HH:mm:ss} in UTC+8
 * @param endTime {@code yyyy-MM-dd HH:mm:ss} in UTC+8
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.log",
        verb = Verb.GET,
        path = "/api/v1/direct-link/log",
        repeatable = true)
public record ListDirectLinkAccesses(
        @JsonProperty("pageNum") int pageNumber,
        @JsonProperty("pageSize") int pageSize,
        @JsonProperty("startTime") String startTime,
        @JsonProperty("endTime") String endTime)
        implements PagedApi<DirectLinkAccessPage, DirectLinkAccess> {
    /** The most entries of a page here; the vendor's limit isn't known. */
    public static final int MAX_PAGE_SIZE = 1_000;

    /** The first page of everything that is still known. */
    public static ListDirectLinkAccesses all() {
        return new ListDirectLinkAccesses(1, OpenApi.MAX_BATCH, "0001-01-01 00:00:00", "9999-12-31 23:59:59");
    }

    @Override
    public List<DirectLinkAccess> entries(DirectLinkAccessPage page) {
        return page.list();
    }

    @Override
    public Optional<ListDirectLinkAccesses> following(DirectLinkAccessPage page) {
        return page.list().size() < pageSize
                ? Optional.empty()
                : Optional.of(new ListDirectLinkAccesses(pageNumber + 1, pageSize, startTime, endTime));
    }
}
