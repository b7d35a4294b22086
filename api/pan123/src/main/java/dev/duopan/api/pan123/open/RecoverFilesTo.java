package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Alias;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Takes files and folders out of the trash into a folder: {@code file/recover/by_path} (docs/wire/123pan.md section 4.4).
 *
 * <p>At most 100 ids a call. This project's server recovers all or none and refuses with kind NOT_FOUND if an id or the
 * folder isn't there; where a name is taken, what comes back gets a number, and what isn't in the trash stays where it is.
 *
 * @param fileIds what to recover
 * @param targetFolderId where to; 0 is the root. The p123client library calls it {@code toParentFileID}
 */
@Route(
        service = OpenApi.SERVICE,
        name = "trash.recover_to",
        verb = Verb.POST,
        path = "/api/v1/file/recover/by_path",
        body = Body.JSON)
public record RecoverFilesTo(
        @JsonProperty("fileIDs") List<Long> fileIds,

        @JsonProperty("parentFileID") @Alias("toParentFileID")
        long targetFolderId)
        implements Api<Empty> {
    /** A request with a list of its own. */
    public RecoverFilesTo {
        fileIds = List.copyOf(fileIds);
    }
}
