package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far an upload in signed slices is after {@link CompleteUploadV1}.
 *
 * @param async whether the file isn't there yet and {@link GetUploadResult} is to be asked
 * @param completed whether the service is done
 * @param fileId the file; 0 until it is there
 */
public record CompletedUploadV1(
        @JsonProperty("async") boolean async,
        @JsonProperty("completed") boolean completed,
        @JsonProperty("fileID") long fileId) {
    /** Tells whether the file is there: nothing is left to be waited for, and it has an id. */
    @JsonIgnore
    public boolean isDone() {
        return !async && fileId != 0;
    }
}
