package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The root folder of the transcoding space.
 *
 * @param folderId its id, for uploads and for listings with the business type 2
 */
public record TranscodeFolder(@JsonProperty("fileID") long folderId) {}
