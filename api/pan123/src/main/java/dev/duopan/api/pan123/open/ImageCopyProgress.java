package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;

/**
 * How a copy into the image bed goes.
 *
 * @param status how far it is; {@link ImageCopyStatus#DONE} also if some pictures couldn't be copied, which {@link
 *     ListImageCopyFailures} names
 * @param failMsg why it failed; empty if it didn't
 */
public record ImageCopyProgress(
        @JsonProperty("status") ImageCopyStatus status,
        @JsonProperty("failMsg") String failMsg) {
    /** A result whose missing text is empty. */
    public ImageCopyProgress {
        failMsg = Absent.text(failMsg);
    }

    /** Tells whether nothing happens any more. */
    @JsonIgnore
    public boolean isOver() {
        return status == ImageCopyStatus.DONE || status == ImageCopyStatus.FAILED;
    }
}
