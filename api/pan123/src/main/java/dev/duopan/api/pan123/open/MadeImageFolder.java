package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A folder that was made in the image bed.
 *
 * @param filename its name
 * @param folderId its id
 */
public record MadeImageFolder(
        @JsonProperty("filename") String filename,
        @JsonProperty("dirID") String folderId) {}
