package dev.duopan.client;

import dev.duopan.api.WireHeaders;
import java.net.URI;

/**
 * An address that carries its own permission, such as a download URL. Treat it as a secret.
 *
 * @param url absolute and encoded; sent byte for byte
 * @param headers header fields that the host wants, on every hop of a redirect; never an access token
 */
public record SignedLink(URI url, WireHeaders headers) {
    /** A link that needs no header fields. */
    public static SignedLink of(URI url) {
        return new SignedLink(url, WireHeaders.NONE);
    }

    /** Shows the host only: the rest is a permission. */
    @Override
    public String toString() {
        return "link at " + url.getRawAuthority();
    }
}
