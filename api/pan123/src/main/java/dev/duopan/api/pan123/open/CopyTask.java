package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An order to copy.
 *
 * @param taskId what {@link GetCopyProgress} asks about
 */
public record CopyTask(@JsonProperty("taskId") long taskId) {}
