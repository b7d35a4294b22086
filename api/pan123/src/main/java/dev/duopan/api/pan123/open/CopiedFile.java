package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file and its copy (docs/wire/123pan.md section 4.3).
 *
 * @param sourceFileId the file that was copied
 * @param targetFileId the new file
 */
public record CopiedFile(
        @JsonProperty("sourceFileId") long sourceFileId,
        @JsonProperty("targetFileId") long targetFileId) {}
