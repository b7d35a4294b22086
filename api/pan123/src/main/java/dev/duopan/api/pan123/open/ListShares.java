package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists ordinary shares page by page: {@code share/list} (docs/wire/123pan.md section 4.7).
 *
 * <p>Ended ones too, in ascending order of id. A limit that isn't in its range is refused with kind INVALID, an assumption.
 *
 * @param limit entries of a page, 1 to 100
 * @param lastShareId {@link SharePage#lastShareId} of the page before; absent or 0 for the first page
 */
@Route(service = OpenApi.SERVICE, name = "share.list", verb = Verb.GET, path = "/api/v1/share/list", repeatable = true)
public record ListShares(
        @JsonProperty("limit") int limit,
        @JsonProperty("lastShareId") @Nullable Long lastShareId) implements PagedApi<SharePage, ShareItem> {
    /** The first page, as large as can be. */
    public static ListShares all() {
        return new ListShares(OpenApi.MAX_BATCH, null);
    }

    @Override
    public List<ShareItem> entries(SharePage page) {
        return page.shareList();
    }

    @Override
    public Optional<ListShares> following(SharePage page) {
        return page.isLast() ? Optional.empty() : Optional.of(new ListShares(limit, page.lastShareId()));
    }
}
