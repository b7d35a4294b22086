package dev.duopan.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Named texts in the order in which they travel: a query or a form.
 *
 * <p>Writing percent-encodes everything but unreserved characters, once, as UTF-8. Reading also takes what real clients send
 * unencoded: raw UTF-8, quotes, brackets, stray percent signs. Names are looked up without regard to case.
 */
public final class Parameters {
    /** One name and its text. */
    public record Parameter(String name, String value) {}

    /** No parameters. */
    public static final Parameters NONE = new Parameters(List.of());

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final List<Parameter> entries;

    private Parameters(List<Parameter> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Parameters in the given order. */
    public static Parameters of(List<Parameter> entries) {
        return new Parameters(entries);
    }

    /** Reads a query or form, given as it travelled, without the question mark. */
    public static Parameters parse(String encoded) {
        List<Parameter> entries = new ArrayList<>();
        for (StringTokenizer pairs = new StringTokenizer(encoded, "&"); pairs.hasMoreTokens(); ) {
            String pair = pairs.nextToken();
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            entries.add(new Parameter(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1))));
        }
        return new Parameters(entries);
    }

    /** Returns these parameters with one more at the end. */
    public Parameters with(String name, String value) {
        List<Parameter> more = new ArrayList<>(entries);
        more.add(new Parameter(name, value));
        return new Parameters(more);
    }

    /** Returns these parameters followed by others. */
    public Parameters with(Parameters others) {
        List<Parameter> more = new ArrayList<>(entries);
        more.addAll(others.entries);
        return new Parameters(more);
    }

    /** Finds the first text of a name, compared without regard to case. */
    public Optional<String> find(String name) {
        return entries.stream()
                .filter(entry -> entry.name.equalsIgnoreCase(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** Returns everything in order. */
    public List<Parameter> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Writes everything as a query or form. */
    public String encode() {
        StringBuilder encoded = new StringBuilder();
        for (Parameter entry : entries) {
            encoded.append(encoded.isEmpty() ? "" : "&");
            encode(entry.name, encoded);
            encoded.append('=');
            encode(entry.value, encoded);
        }
        return encoded.toString();
    }

    /** Percent-encodes one text as UTF-8, leaving only unreserved characters as they are. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        encode(text, encoded);
        return encoded.toString();
    }

    private static void encode(String text, StringBuilder encoded) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                HexFormat.of().withUpperCase().toHexDigits(encoded.append('%'), b);
            }
        }
    }

    private static String decode(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%'
                    && i + 2 < raw.length
                    && HexFormat.isHexDigit(raw[i + 1])
                    && HexFormat.isHexDigit(raw[i + 2])) {
                decoded.write(HexFormat.fromHexDigit(raw[i + 1]) << 4 | HexFormat.fromHexDigit(raw[i + 2]));
                i += 2;
            } else {
                decoded.write(raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    /** Shows the names only: values may be secret. */
    @Override
    public String toString() {
        return entries.stream().map(Parameter::name).toList().toString();
    }
}
