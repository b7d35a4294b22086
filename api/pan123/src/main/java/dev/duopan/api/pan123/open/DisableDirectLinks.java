package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Closes a folder again; addresses of files below it that were given out lead nowhere from then on: {@code
 * direct-link/disable} (docs/wire/123pan.md section 4.9). May be repeated.
 *
 * <p>Refused like {@link EnableDirectLinks}.
 *
 * @param folderId the folder
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.disable",
        verb = Verb.POST,
        path = "/api/v1/direct-link/disable",
        body = Body.JSON,
        repeatable = true)
public record DisableDirectLinks(@JsonProperty("fileID") long folderId) implements Api<DirectLinkFolder> {}
