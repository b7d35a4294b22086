package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import java.net.URI;

/**
 * From where something of the transcoding space can be fetched.
 *
 * @param downloadUrl the signed address; empty if the space is full
 * @param full whether the space is full, which the service wants before it gives anything out
 */
public record TranscodeDownload(
        @JsonProperty("downloadUrl") Secret downloadUrl,
        @JsonProperty("isFull") boolean full) {
    /** Returns the address. GET and HEAD with ranges; it wants no access token. */
    public URI location() {
        return URI.create(downloadUrl.reveal());
    }
}
