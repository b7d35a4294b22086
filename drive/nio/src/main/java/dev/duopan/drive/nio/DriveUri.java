package dev.duopan.drive.nio;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a URI of this scheme says.
 *
 * @param name the file system
 * @param path an absolute path in it
 */
record DriveUri(String name, String path) {
    private static final String UNRESERVED = "-._~";
    private static final String IN_PATHS = UNRESERVED + "!$&'()*+,;=:@/";
    private static final String HEX = "0123456789ABCDEF";

    DriveUri {
        if (name.isEmpty() || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new IllegalArgumentException("\"" + name + "\" can't be the name of a file system");
        }
    }

    /** Reads a URI, and refuses with IllegalArgumentException what isn't one of a file here. */
    static DriveUri of(URI uri) {
        if (!DriveFileSystems.SCHEME.equalsIgnoreCase(uri.getScheme())) {
            throw refused(uri, "its scheme isn't " + DriveFileSystems.SCHEME);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused(uri, "it has a query or a fragment");
        }
        String authority = uri.getRawAuthority();
        if (authority == null || authority.indexOf('@') >= 0 || authority.indexOf(':') >= 0) {
            throw refused(uri, "it isn't of the form duopan://NAME/PATH");
        }
        return new DriveUri(decoded(uri, authority), decoded(uri, path(uri)));
    }

    private static String path(URI uri) {
        @Nullable String path = uri.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** Returns the URI that says this. */
    URI toUri() {
        return URI.create(DriveFileSystems.SCHEME + "://" + encoded(name, UNRESERVED) + encoded(path, IN_PATHS));
    }

    private static String encoded(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (isAlphanumeric(each) || kept.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HEX.charAt((each >> 4) & 0xF)).append(HEX.charAt(each & 0xF));
            }
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(byte character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    /** Unlike {@link URI#getPath}, refuses bytes that aren't UTF-8 instead of replacing them. */
    private static String decoded(URI uri, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int index = 0; index < raw.length; index++) {
            if (raw[index] == '%') {
                bytes.write(Integer.parseInt(text(raw, index + 1), 16));
                index += 2;
            } else {
                bytes.write(raw[index]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(uri + " isn't encoded in UTF-8", e);
        }
    }

    /** The class URI makes sure that two hex digits follow each percent sign. */
    private static String text(byte[] raw, int from) {
        return new String(raw, from, 2, StandardCharsets.US_ASCII);
    }

    private static IllegalArgumentException refused(URI uri, String reason) {
        return new IllegalArgumentException(uri + " means no file of a drive: " + reason);
    }
}
