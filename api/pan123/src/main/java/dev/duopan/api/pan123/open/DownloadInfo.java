package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import java.net.URI;

/**
 * From where a file can be fetched.
 *
 * @param downloadUrl the signed address; whoever has it can read the file, for at most 24 hours
 */
public record DownloadInfo(@JsonProperty("downloadUrl") Secret downloadUrl) {
    /** Returns the address. GET and HEAD with ranges; it may redirect; it wants no access token. */
    public URI location() {
        return URI.create(downloadUrl.reveal());
    }
}
