package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * Lists a folder page by page, or searches everywhere: {@code v2/file/list} (docs/wire/123pan.md section 4.3).
 *
 * <p>There is no order and no total. The answer <em>includes items in the trash</em>, at their old place and marked
 * {@link FileItem#trashed}; the parameter {@code trashed} that some clients send has no effect and isn't offered. A search
 * ignores the folder, and its index lags: a fresh file is found by listing only. A folder that isn't there is refused with
 * kind NOT_FOUND, a limit over 100 with INVALID; both are assumptions.
 *
 * @param parentFolderId the folder; 0 is the root
 * @param limit entries of a page, 1 to 100
 * @param lastFileId {@link FilePage#lastFileId} of the page before; absent or 0 for the first page
 * @param searchData search for this text instead of listing
 * @param searchMode how to search; absent means {@link SearchMode#FUZZY}
 * @param category only this kind of files: 2 when choosing videos for transcoding
 * @param businessType 2 for the transcoding space
 */
@RecordBuilder
@Route(service = OpenApi.SERVICE, name = "file.list", verb = Verb.GET, path = "/api/v2/file/list", repeatable = true)
@Rate(tier = Tier.FREE, calls = 5)
@Rate(tier = Tier.PAID, calls = 10)
@Rate(tier = Tier.GRANTED, calls = 15)
public record ListFiles(
        @JsonProperty("parentFileId") long parentFolderId,
        @JsonProperty("limit") int limit,
        @JsonProperty("lastFileId") @Nullable Long lastFileId,
        @JsonProperty("searchData") @Nullable String searchData,
        @JsonProperty("searchMode") @Nullable SearchMode searchMode,
        @JsonProperty("category") @Nullable Integer category,
        @JsonProperty("businessType") @Nullable Integer businessType)
        implements PagedApi<FilePage, FileItem> {
    /** The most entries that one page can have. */
    public static final int MAX_LIMIT = 100;

    /** The first page of a folder, as large as can be. */
    public static ListFiles of(long folderId) {
        return new ListFiles(folderId, MAX_LIMIT, null, null, null, null, null);
    }

    /** The first page of everything whose name has to do with a text. */
    public static ListFiles search(String text, SearchMode mode) {
        return new ListFiles(OpenApi.ROOT, MAX_LIMIT, null, text, mode, null, null);
    }

    @Override
    public List<FileItem> entries(FilePage page) {
        return page.fileList();
    }

    @Override
    public Optional<ListFiles> following(FilePage page) {
        return page.isLast()
                ? Optional.empty()
                : Optional.of(new ListFiles(
                        parentFolderId, limit, page.lastFileId(), searchData, searchMode, category, businessType));
    }
}
