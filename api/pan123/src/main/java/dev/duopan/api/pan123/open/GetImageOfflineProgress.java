package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Tells how far a fetch into the image bed is: {@code oss/offline/download/process} (docs/wire/123pan.md section 4.11).
 *
 * <p>Refused with kind NOT_FOUND for a task that the account doesn't have; that code is an assumption.
 *
 * @param taskId the task
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.offline_process",
        verb = Verb.GET,
        path = "/api/v1/oss/offline/download/process",
        repeatable = true)
public record GetImageOfflineProgress(
        @JsonProperty("taskID") long taskId) implements Api<ImageOfflineProgress> {}
