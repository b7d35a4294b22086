package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Tells how a copy into the image bed goes: {@code oss/source/copy/process} (docs/wire/123pan.md section 4.11).
 *
 * <p>Refused with kind NOT_FOUND for an order that isn't there; that code is an assumption.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.copy_process",
        verb = Verb.GET,
        path = "/api/v1/oss/source/copy/process",
        repeatable = true)
public record GetImageCopyProgress(@JsonProperty("taskID") String taskId) implements Api<ImageCopyProgress> {}
