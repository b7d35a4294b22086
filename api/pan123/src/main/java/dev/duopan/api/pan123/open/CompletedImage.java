package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;

/**
 * How far the upload of a picture is after {@link CompleteImage}.
 *
 * @param async whether the picture isn't there yet and {@link GetImageUploadResult} is to be asked
 * @param completed whether the service is done
 * @param fileId the picture; empty until it is there
 */
public record CompletedImage(
        @JsonProperty("async") boolean async,
        @JsonProperty("completed") boolean completed,
        @JsonProperty("fileID") String fileId) {
    /** A result whose missing id is empty. */
    public CompletedImage {
        fileId = Absent.text(fileId);
    }

    /** Tells whether the picture is there: nothing is left to be waited for, and it has an id. */
    @JsonIgnore
    public boolean isDone() {
        return !async && !fileId.isEmpty();
    }
}
