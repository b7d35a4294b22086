package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A folder that was made.
 *
 * @param folderId its id
 */
public record MadeFolder(@JsonProperty("dirID") long folderId) {}
