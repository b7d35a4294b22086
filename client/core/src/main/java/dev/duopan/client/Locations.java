package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads addresses that servers name, encoding what they should have encoded and leaving the rest byte for byte. */
final class Locations {
    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private Locations() {}

    static URI parse(String location, URI origin) {
        try {
            return new URI(encoded(location));
        } catch (URISyntaxException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "%s redirected to something that isn't an address".formatted(origin.getRawAuthority()));
        }
    }

    private static String encoded(String location) {
        StringBuilder result = new StringBuilder();
        for (byte b : location.strip().getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && (Character.isLetterOrDigit(b) || LEGAL.indexOf(b) >= 0)) {
                result.append((char) b);
            } else {
                HexFormat.of().withUpperCase().toHexDigits(result.append('%'), b);
            }
        }
        return result.toString();
    }
}
