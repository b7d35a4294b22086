package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;
import java.util.Optional;

/**
 * Names the pictures that a copy into the image bed couldn't bring, page by page: {@code oss/source/copy/fail}
 * (docs/wire/123pan.md section 4.11).
 *
 * <p>Only pictures of an allowed format and size, as far as name and length tell. Refused with kind NOT_FOUND for an order that
 * isn't there, INVALID for a limit or page out of range; these codes are assumptions. p123client calls another path by mistake.
 *
 * @param taskId the order
 * @param limit entries of a page, 1 to 100
 * @param page which page, from 1
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.copy_fail",
        verb = Verb.GET,
        path = "/api/v1/oss/source/copy/fail",
        repeatable = true)
public record ListImageCopyFailures(
        @JsonProperty("taskID") String taskId,
        @JsonProperty("limit") int limit,
        @JsonProperty("page") int page) implements PagedApi<ImageCopyFailures, ImageCopyFailure> {
    /** The most entries that one page can have. */
    public static final int MAX_LIMIT = 100;

    /** The first page, as large as can be. */
    public static ListImageCopyFailures of(String taskId) {
        return new ListImageCopyFailures(taskId, MAX_LIMIT, 1);
    }

    @Override
    public List<ImageCopyFailure> entries(ImageCopyFailures answer) {
        return answer.failures();
    }

    @Override
    public Optional<ListImageCopyFailures> following(ImageCopyFailures answer) {
        boolean last = answer.failures().size() < limit || (long) page * limit >= answer.total();
        return last ? Optional.empty() : Optional.of(new ListImageCopyFailures(taskId, limit, page + 1));
    }
}
