package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A copy into the image bed that was ordered.
 *
 * @param taskId what to ask for its progress with
 */
public record OrderedImageCopy(@JsonProperty("taskID") String taskId) {}
