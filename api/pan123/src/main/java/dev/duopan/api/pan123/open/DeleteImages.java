package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Deletes pictures, and folders with everything in them, at once and for good: {@code oss/file/delete} (docs/wire/123pan.md
 * section 4.11).
 *
 * <p>At most 100 ids a call. The image bed has no trash; what p123client's reference says about one belongs to another method.
 * This project's server deletes all or none, and refuses ids that aren't there with kind NOT_FOUND.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.delete",
        verb = Verb.POST,
        path = "/api/v1/oss/file/delete",
        body = Body.JSON)
public record DeleteImages(@JsonProperty("fileIDs") List<String> fileIds) implements Api<Empty> {
    /** A request with a list of its own. */
    public DeleteImages {
        fileIds = List.copyOf(fileIds);
    }
}
