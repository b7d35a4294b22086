package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;

/**
 * How far the upload of a picture is.
 *
 * @param completed whether the service is done
 * @param fileId the picture; empty until it is there
 */
public record ImageUploadResult(
        @JsonProperty("completed") boolean completed,
        @JsonProperty("fileID") String fileId) {
    /** A result whose missing id is empty. */
    public ImageUploadResult {
        fileId = Absent.text(fileId);
    }

    /** Tells whether the picture is there: complete and with an id. */
    @JsonIgnore
    public boolean isDone() {
        return completed && !fileId.isEmpty();
    }
}
