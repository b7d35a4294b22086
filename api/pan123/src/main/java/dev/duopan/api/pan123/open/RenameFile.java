package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Gives one file or folder another name: {@code file/name} (docs/wire/123pan.md section 4.3).
 *
 * <p>Refused with kind NOT_FOUND if there is no such id, EXISTS if the name is taken in its folder, and INVALID if the name
 * isn't allowed; the last two codes are assumptions.
 *
 * @param fileId what to rename
 * @param fileName the new name, at most 255 characters, none of {@code "\/:*?|><}, not only blanks
 */
@Route(service = OpenApi.SERVICE, name = "file.rename", verb = Verb.PUT, path = "/api/v1/file/name", body = Body.JSON)
public record RenameFile(
        @JsonProperty("fileId") long fileId,
        @JsonProperty("fileName") String fileName) implements Api<Empty> {}
