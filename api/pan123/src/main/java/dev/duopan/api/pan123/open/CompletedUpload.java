package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far an upload is.
 *
 * @param completed whether the service is done
 * @param fileId the file; 0 until it is there
 */
public record CompletedUpload(
        @JsonProperty("completed") boolean completed,
        @JsonProperty("fileID") long fileId) {
    /** Tells whether the file is there: complete and with an id. */
    @JsonIgnore
    public boolean isDone() {
        return completed && fileId != 0;
    }
}
