package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Opens a folder, so that every file below it can be fetched by a lasting address: {@code direct-link/enable}
 * (docs/wire/123pan.md section 4.9). May be repeated.
 *
 * <p>Refused with kind NOT_FOUND if there is no such folder. That a file and the root are refused with kind INVALID is an
 * assumption, as is what this project's server does with folders inside folders: what was said last counts for everything
 * below.
 *
 * @param folderId the folder
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.enable",
        verb = Verb.POST,
        path = "/api/v1/direct-link/enable",
        body = Body.JSON,
        repeatable = true)
public record EnableDirectLinks(@JsonProperty("fileID") long folderId) implements Api<DirectLinkFolder> {}
