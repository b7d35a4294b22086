package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far a fetch into the image bed is. Judge by the status: when a fetch fails, its percentage falls back to 0.
 *
 * @param percent 0 to 100, a whole number
 * @param status how it goes
 */
public record ImageOfflineProgress(
        @JsonProperty("process") int percent,
        @JsonProperty("status") OfflineStatus status) {
    /** Tells whether nothing will change any more. */
    @JsonIgnore
    public boolean isFinal() {
        return status == OfflineStatus.DONE || status == OfflineStatus.FAILED;
    }
}
