package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A task that fetches a URL.
 *
 * @param taskId its id
 */
public record OfflineTask(@JsonProperty("taskID") long taskId) {}
