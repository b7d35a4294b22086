package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Tells how far copies are: {@code file/async/copy/process} (docs/wire/123pan.md section 4.3).
 *
 * <p>The documents print the id as a JSON body of this GET; real clients send the query, the body, or both, and all are
 * understood. A task that doesn't exist is refused with kind NOT_FOUND, whose code is an assumption.
 *
 * @param taskId from {@link CopyTask}
 */
@Route(
        service = OpenApi.SERVICE,
        name = "file.copy_process",
        verb = Verb.GET,
        path = "/api/v1/file/async/copy/process",
        repeatable = true)
public record GetCopyProgress(@JsonProperty("taskId") long taskId) implements Api<CopyProgress> {}
