package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Describes one picture or folder of the image bed: {@code oss/file/detail} (docs/wire/123pan.md section 4.11).
 *
 * <p>Refused with kind NOT_FOUND for an id that isn't there; that code is an assumption.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.detail",
        verb = Verb.GET,
        path = "/api/v1/oss/file/detail",
        repeatable = true)
public record GetImageDetail(@JsonProperty("fileID") String fileId) implements Api<Image> {}
