package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Empty;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Moves files and folders into a folder: {@code file/move} (docs/wire/123pan.md section 4.3).
 *
 * <p>At most 100 ids a call. The documents don't say what a partial failure looks like; this project's server moves all or
 * none, and refuses with kind NOT_FOUND (an id or the folder isn't there), EXISTS (a name is taken in the folder) or CONFLICT
 * (a folder into itself).
 *
 * @param fileIds what to move
 * @param targetFolderId where to; 0 is the root
 */
@Route(service = OpenApi.SERVICE, name = "file.move", verb = Verb.POST, path = "/api/v1/file/move", body = Body.JSON)
@Rate(tier = Tier.FREE, calls = 3)
@Rate(tier = Tier.PAID, calls = 10)
@Rate(tier = Tier.GRANTED, calls = 10)
public record MoveFiles(
        @JsonProperty("fileIDs") List<Long> fileIds,
        @JsonProperty("toParentFileID") long targetFolderId) implements Api<Empty> {
    /** A request with a list of its own. */
    public MoveFiles {
        fileIds = List.copyOf(fileIds);
    }
}
