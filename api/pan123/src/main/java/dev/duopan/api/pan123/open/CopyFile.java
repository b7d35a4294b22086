package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Copies one file into a folder at once: {@code file/copy} (docs/wire/123pan.md section 4.3).
 *
 * <p>The name is kept; where it is taken, the copy gets a number as with {@link Duplicate#KEEP_BOTH}, which is an assumption:
 * the official page doesn't say. It doesn't say whether folders can be copied either; here they are refused.
 *
 * <p>Refused with kind NOT_FOUND if there is no such file or folder, INVALID if {@code fileId} is a folder, and QUOTA if there
 * is no room.
 *
 * @param fileId the file to copy
 * @param targetFolderId the folder that the copy goes to; 0 is the root. The page's sample spells it {@code targetDirID}
 */
@Route(service = OpenApi.SERVICE, name = "file.copy", verb = Verb.POST, path = "/api/v1/file/copy", body = Body.JSON)
public record CopyFile(
        @JsonProperty("fileId") long fileId,
        @JsonProperty("targetDirId") @Default("0") long targetFolderId) implements Api<CopiedFile> {}
