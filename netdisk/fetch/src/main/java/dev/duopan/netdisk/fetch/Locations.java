package dev.duopan.netdisk.fetch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads URLs as people and web servers write them.
 *
 * <p>Characters that a URL can't contain, such as blanks and letters beyond ASCII, are encoded as browsers do it; host names
 * beyond ASCII too. A fragment is dropped.
 */
public final class Locations {
    /** The most characters of a URL. */
    public static final int MAX_LENGTH = 8192;

    private static final Pattern PARTS =
            Pattern.compile("(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*|\\[.*]");
    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String PLAIN = "-._~:/?[]@!$&'()*+,;=%";
    private static final int HIGHEST_PORT = 65_535;

    private Locations() {}

    /**
     * Reads a URL.
     *
     * @throws DuopanException {@code INVALID} if it isn't one of http or https with a host, contains a user name or
     *     password, or is longer than {@link #MAX_LENGTH}
     */
    public static URI parse(String text) {
        String url = text.strip();
        Matcher parts = PARTS.matcher(url);
        if (url.length() > MAX_LENGTH || !parts.matches()) {
            throw refused("a URL that begins with http:// or https:// is needed, of at most %d characters"
                    .formatted(MAX_LENGTH));
        }
        String path = encode(parts.group(3));
        String query = parts.group(4) == null ? "" : encode(parts.group(4));
        return create("%s://%s%s%s"
                .formatted(
                        parts.group(1).toLowerCase(Locale.ROOT),
                        authority(parts.group(2)),
                        path.isEmpty() ? "/" : path,
                        query));
    }

    /** Returns where a {@code Location} leads from a page. */
    static URI follow(URI page, String location) {
        String target = location.strip();
        if (PARTS.matcher(target).matches()) {
            return parse(target);
        }
        try {
            return parse(page.resolve(encode(target).replace("%23", "#")).toString());
        } catch (IllegalArgumentException e) {
            throw refused("it was redirected to something that is no URL", e);
        }
    }

    private static String authority(String text) {
        if (text.contains("@")) {
            throw refused("a URL with a user name or password isn't accepted");
        }
        Matcher authority = AUTHORITY.matcher(text);
        if (!authority.matches()) {
            throw refused("its host can't be read");
        }
        String host = host(authority.group(1));
        String port = authority.group(2);
        if (port == null || port.isEmpty()) {
            return host;
        }
        if (Integer.parseInt(port) < 1 || Integer.parseInt(port) > HIGHEST_PORT) {
            throw refused("there is no port " + port);
        }
        return host + ":" + Integer.parseInt(port);
    }

    private static String host(String text) {
        String host = text.startsWith("[") ? text : ascii(text);
        if (!HOST.matcher(host).matches()) {
            throw refused("its host can't be read");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            throw refused("its host can't be read", e);
        }
    }

    private static URI create(String url) {
        try {
            URI location = URI.create(url);
            if (location.getHost() != null) {
                return location;
            }
        } catch (IllegalArgumentException e) {
            throw refused("it can't be read", e);
        }
        throw refused("its host can't be read");
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : ESCAPE.matcher(text).replaceAll("%25").getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            if (isPlain(character)) {
                encoded.append(character);
            } else {
                encoded.append("%%%02X".formatted((int) character));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || PLAIN.indexOf(character) >= 0;
    }

    private static DuopanException refused(String reason) {
        return new DuopanException(ErrorKind.INVALID, "Fetch a URL: " + reason);
    }

    private static DuopanException refused(String reason, IllegalArgumentException cause) {
        return new DuopanException(ErrorKind.INVALID, "Fetch a URL: " + reason, cause);
    }
}
