package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far a fetch is. Judge by the status: when a fetch fails, its percentage falls back to 0.
 *
 * @param percent 0 to 100
 * @param status how it goes
 */
public record OfflineProgress(
        @JsonProperty("process") double percent,
        @JsonProperty("status") OfflineStatus status) {
    /** Tells whether nothing will change any more. */
    @JsonIgnore
    public boolean isFinal() {
        return status == OfflineStatus.DONE || status == OfflineStatus.FAILED;
    }
}
