package dev.duopan.cli.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** URLs under which something answers, as people write them. */
public final class WebAddress {
    private WebAddress() {}

    /** Reads a URL, dropping slashes at its end; nothing if it isn't one of a web server without query and fragment. */
    public static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text.strip().replaceAll("/+$", ""))).filter(WebAddress::isOne);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOne(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }
}
