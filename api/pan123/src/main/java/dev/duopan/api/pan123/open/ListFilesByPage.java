package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Default;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists a folder, the trash, or what has a name, sorted and with a total: {@code file/list} of the first generation
 * (docs/wire/123pan.md section 4.3).
 *
 * <p>Pages are counted, so whatever changes meanwhile may be shown twice or not at all; {@link ListFiles} has no such gaps
 * and twenty times the rate. What is in the trash is left out unless it alone is wanted. Refused with kind NOT_FOUND if there
 * is no such folder and INVALID for a limit out of range or an order that doesn't exist. How a search and a listing of the
 * trash treat the folder isn't documented; here both cover the whole drive.
 *
 * @param parentFolderId the folder; 0 is the root
 * @param page from 1; 0 is the first too
 * @param limit how many entries a page has, 1 to {@link ListFiles#MAX_LIMIT}
 * @param orderBy by what to sort
 * @param orderDirection in which direction
 * @param trashed whether to list the trash instead; absent means no
 * @param searchData what names contain; absent or empty to list
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "file.list_pages",
        verb = Verb.GET,
        path = "/api/v1/file/list",
        repeatable = true)
@Rate(tier = Tier.FREE, calls = 1, seconds = 5)
@Rate(tier = Tier.PAID, calls = 10)
@Rate(tier = Tier.GRANTED, calls = 1)
public record ListFilesByPage(
        @JsonProperty("parentFileId") long parentFolderId,
        @JsonProperty("page") @Default("1") int page,
        @JsonProperty("limit") int limit,
        @JsonProperty("orderBy") @Default("file_name") FileOrder orderBy,
        @JsonProperty("orderDirection") @Default("asc") OrderDirection orderDirection,
        @JsonProperty("trashed") @Nullable Boolean trashed,
        @JsonProperty("searchData") @Nullable String searchData)
        implements PagedApi<NumberedFilePage, NumberedFileItem> {
    /** The first page of a folder by name, as large as can be. */
    public static ListFilesByPage of(long folderId) {
        return new ListFilesByPage(
                folderId, 1, ListFiles.MAX_LIMIT, FileOrder.NAME, OrderDirection.ASCENDING, null, null);
    }

    /** Returns the number of the page, at least 1. */
    public int number() {
        return Math.max(1, page);
    }

    @Override
    public List<NumberedFileItem> entries(NumberedFilePage answer) {
        return answer.fileList();
    }

    @Override
    public Optional<ListFilesByPage> following(NumberedFilePage answer) {
        boolean last = answer.fileList().size() < limit || (long) number() * limit >= answer.total();
        return last
                ? Optional.empty()
                : Optional.of(new ListFilesByPage(
                        parentFolderId, number() + 1, limit, orderBy, orderDirection, trashed, searchData));
    }
}
