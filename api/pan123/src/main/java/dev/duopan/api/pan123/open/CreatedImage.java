package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;

/**
 * What became of {@link CreateImage}: a picture that is there already, or an upload that waits for its slice.
 *
 * @param fileId the picture if {@code reuse}; empty otherwise
 * @param preuploadId the upload's id; empty if {@code reuse}
 * @param reuse whether the service knew the content, so that nothing has to be sent
 * @param sliceSize the length in bytes of every slice but the last, {@link ImageBed#MAX_SIZE} in the documents; 0 if {@code
 *     reuse}
 */
public record CreatedImage(
        @JsonProperty("fileID") String fileId,
        @JsonProperty("preuploadID") String preuploadId,
        @JsonProperty("reuse") boolean reuse,
        @JsonProperty("sliceSize") long sliceSize) {
    /** A result whose missing texts are empty. */
    public CreatedImage {
        fileId = Absent.text(fileId);
        preuploadId = Absent.text(preuploadId);
    }

    /** A picture that came to be without any bytes sent. */
    public static CreatedImage reused(String fileId) {
        return new CreatedImage(fileId, "", true, 0);
    }
}
