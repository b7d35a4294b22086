package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Orders copies of files and folders, with everything in them, into a folder: {@code file/async/copy}
 * (docs/wire/123pan.md section 4.3).
 *
 * <p>At most {@value #MAX_FILES} ids a call, documented as ids of one level. The answer is a task that {@link GetCopyProgress}
 * asks about. Names are kept; where one is taken, the copy gets a number, which is an assumption. This project's server
 * refuses at once with kind NOT_FOUND if an id or the folder isn't there, CONFLICT if a folder would get inside itself, QUOTA
 * if there is no room, TOO_LARGE for too many ids and BUSY if too many copies are waiting; what goes wrong later ends the
 * task, and copies that are there already stay.
 *
 * @param fileIds what to copy; the p123client library writes the name with a capital D, which is understood too
 * @param targetFolderId the folder that the copies go to; 0 is the root
 */
@Route(
        service = OpenApi.SERVICE,
        name = "file.copy_async",
        verb = Verb.POST,
        path = "/api/v1/file/async/copy",
        body = Body.JSON)
public record CopyFiles(
        @JsonProperty("fileIds") List<Long> fileIds,
        @JsonProperty("targetDirId") @Default("0") long targetFolderId) implements Api<CopyTask> {
    /** The most ids that one call can name. */
    public static final int MAX_FILES = 3000;

    /** A request with a list of its own. */
    public CopyFiles {
        fileIds = List.copyOf(fileIds);
    }
}
