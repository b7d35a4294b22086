package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists a folder of the image bed page by page: {@code oss/file/list} (docs/wire/123pan.md section 4.11).
 *
 * <p>There is no order and no total. The documents don't say which time the window is about; this project's server takes the
 * time at which a picture or folder was made, both ends included. A folder that isn't there is refused with kind NOT_FOUND, a
 * limit over 100 with INVALID; both are assumptions. p123client sends a form; both forms of body are accepted.
 *
 * @param parentFolderId the folder; empty, the default, is the root
 * @param limit entries of a page, 1 to 100
 * @param startTime only what was made then or later, in seconds since 1970
 * @param endTime only what was made then or earlier, in seconds since 1970
 * @param lastFileId {@link ImagePage#lastFileId} of the page before; absent or empty for the first page
 * @param type always {@link BusinessType#IMAGES}
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "oss.list",
        verb = Verb.POST,
        path = "/api/v1/oss/file/list",
        body = Body.JSON,
        repeatable = true)
public record ListImages(
        @JsonProperty("parentFileId") @Default(ImageBed.ROOT)
        String parentFolderId,

        @JsonProperty("limit") int limit,
        @JsonProperty("startTime") @Nullable Long startTime,
        @JsonProperty("endTime") @Nullable Long endTime,
        @JsonProperty("lastFileId") @Nullable String lastFileId,
        @JsonProperty("type") @Default("1") BusinessType type)
        implements PagedApi<ImagePage, Image> {
    /** The most entries that one page can have. */
    public static final int MAX_LIMIT = 100;

    /** The first page of a folder, as large as can be. */
    public static ListImages of(String folderId) {
        return new ListImages(folderId, MAX_LIMIT, null, null, null, BusinessType.IMAGES);
    }

    /** The same with only what was made in a time, whose ends count, to the second. */
    public ListImages between(Instant start, Instant end) {
        return new ListImages(parentFolderId, limit, start.getEpochSecond(), end.getEpochSecond(), lastFileId, type);
    }

    @Override
    public List<Image> entries(ImagePage page) {
        return page.fileList();
    }

    @Override
    public Optional<ListImages> following(ImagePage page) {
        return page.isLast()
                ? Optional.empty()
                : Optional.of(new ListImages(parentFolderId, limit, startTime, endTime, page.lastFileId(), type));
    }
}
