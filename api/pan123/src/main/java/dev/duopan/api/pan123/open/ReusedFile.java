package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether {@link ReuseBySha1} made a file.
 *
 * @param fileId the file; of no meaning, here 0, unless {@code reuse}
 * @param reuse whether the service knew the content
 */
public record ReusedFile(
        @JsonProperty("fileID") long fileId,
        @JsonProperty("reuse") boolean reuse) {}
