package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Gives the lasting address of a file: {@code direct-link/url} (docs/wire/123pan.md sections 4.9 and 7.3).
 *
 * <p>Every fetch by it uses the account's traffic for direct links. Refused with kind NOT_FOUND if there is no such file, and
 * DENIED unless a folder above it is open ({@link EnableDirectLinks}); that code, and INVALID for a folder, are assumptions.
 *
 * @param fileId the file
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.url",
        verb = Verb.GET,
        path = "/api/v1/direct-link/url",
        repeatable = true)
public record GetDirectLink(@JsonProperty("fileID") long fileId) implements Api<DirectLink> {}
