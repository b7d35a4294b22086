package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Moves pictures and folders into a folder of the image bed: {@code oss/file/move} (docs/wire/123pan.md section 4.11).
 *
 * <p>At most 100 ids a call. The target can't be the root: refused with kind INVALID, an assumption. This project's server moves
 * all or none, and refuses like {@link MoveFiles}; a picture that the folder has already takes the place of that one.
 *
 * @param fileIds what to move
 * @param targetFolderId where to; not empty
 */
@Route(service = OpenApi.SERVICE, name = "oss.move", verb = Verb.POST, path = "/api/v1/oss/file/move", body = Body.JSON)
public record MoveImages(
        @JsonProperty("fileIDs") List<String> fileIds,
        @JsonProperty("toParentFileID") String targetFolderId) implements Api<Empty> {
    /** A request with a list of its own. */
    public MoveImages {
        fileIds = List.copyOf(fileIds);
    }
}
