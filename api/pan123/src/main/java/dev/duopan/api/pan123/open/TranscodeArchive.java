package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import java.net.URI;

/**
 * A zip that is being made, or from where it can be fetched.
 *
 * @param preparing whether it is still being made
 * @param full whether the space is full, so that it can't be made
 * @param downloadUrl the signed address, valid for a few minutes; empty while one of the two holds
 */
public record TranscodeArchive(
        @JsonProperty("isDownloading") boolean preparing,
        @JsonProperty("isFull") boolean full,
        @JsonProperty("downloadUrl") Secret downloadUrl) {
    /** Returns the address. GET and HEAD with ranges; it wants no access token. */
    public URI location() {
        return URI.create(downloadUrl.reveal());
    }
}
