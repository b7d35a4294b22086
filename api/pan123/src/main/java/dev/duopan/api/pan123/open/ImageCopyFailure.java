package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A picture that a copy into the image bed couldn't bring.
 *
 * @param fileId its id in the drive
 * @param filename its name there
 */
public record ImageCopyFailure(
        @JsonProperty("fileId") long fileId,
        @JsonProperty("filename") String filename) {}
