package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;

/**
 * The lasting address of a file, such as {@code https://vip.123pan.cn/<uid>/<path>}.
 *
 * @param url the address, percent-encoded; to be signed if the account has switched on URL authentication
 *     ({@link dev.duopan.api.pan123.DirectLinkSignature})
 */
public record DirectLink(@JsonProperty("url") String url) {
    /** Returns the address, also if it came with blanks in it. GET and HEAD with ranges; it wants no access token. */
    public URI location() {
        return URI.create(url.replace(" ", "%20"));
    }
}
