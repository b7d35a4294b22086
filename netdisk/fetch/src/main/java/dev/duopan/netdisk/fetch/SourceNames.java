package dev.duopan.netdisk.fetch;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a name for what a server sends. */
final class SourceNames {
    private static final String FALLBACK = "download";
    private static final String FORBIDDEN = "\"\\/:*?|><";
    private static final int FULL_WIDTH = 0xFEE0;
    private static final int MAX_LENGTH = 255;
    private static final int LONGEST_EXTENSION = 32;
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w!#$&+.^`|~-]+\\*?)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|[^;\"]*+)");
    private static final Pattern EXTENDED = Pattern.compile("([\\w!#$%&+^`{}~-]*)'[^']*'(.*)");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private SourceNames() {}

    static String of(Answer answer) {
        return of(answer.header("Content-Disposition").orElse(""), answer.location());
    }

    static String of(String disposition, URI location) {
        Map<String, String> parameters = parameters(disposition);
        return Stream.of(
                        extended(parameters.getOrDefault("filename*", "")),
                        asUtf8(parameters.getOrDefault("filename", "")),
                        fromPath(location))
                .map(SourceNames::tame)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(FALLBACK);
    }

    private static Map<String, String> parameters(String disposition) {
        Map<String, String> parameters = new HashMap<>();
        Matcher each = PARAMETER.matcher(";" + disposition);
        while (each.find()) {
            parameters.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), unquoted(each.group(2)));
        }
        return parameters;
    }

    private static String unquoted(String value) {
        return value.startsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value.strip();
    }

    /** Reads {@code charset'language'percent-encoded} of RFC 5987; empty if it's anything else. */
    private static String extended(String value) {
        Matcher parts = EXTENDED.matcher(value);
        if (!parts.matches()) {
            return "";
        }
        try {
            return decoded(latin1(unescaped(parts.group(2))), Charset.forName(parts.group(1)))
                    .orElse("");
        } catch (IllegalArgumentException unknownCharset) {
            return "";
        }
    }

    /** Header fields arrive byte by byte; most servers that send other letters mean UTF-8. */
    private static String asUtf8(String value) {
        return decoded(latin1(value), StandardCharsets.UTF_8).orElse(value);
    }

    private static String fromPath(URI location) {
        String path = location.getRawPath();
        return asUtf8(unescaped(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** Makes a character of each percent-encoded byte. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(byteInHex ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(byteInHex.group(1), 16))));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Makes a legal name of any text, or an empty text if nothing is left. */
    static String tame(String text) {
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        StringBuilder name = new StringBuilder();
        last.codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.SURROGATE)
                .map(each -> FORBIDDEN.indexOf(each) < 0 ? each : each + FULL_WIDTH)
                .forEach(name::appendCodePoint);
        String tamed = cut(name.toString().strip());
        return tamed.equals(".") || tamed.equals("..") || tamed.isBlank() ? "" : tamed;
    }

    private static String cut(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int end = MAX_LENGTH - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}
