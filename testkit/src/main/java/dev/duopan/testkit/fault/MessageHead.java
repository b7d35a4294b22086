package dev.duopan.testkit.fault;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The start line and the header fields of an HTTP/1.1 message, byte for byte.
 *
 * @param lines without their line ends, the start line first
 */
record MessageHead(List<String> lines) {
    private static final int LONGEST = 1 << 16;

    /** Reads a head; nothing if the connection ends before it begins. */
    static Optional<MessageHead> read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Optional<String> line = line(in); ; line = line(in)) {
            if (line.isEmpty() && lines.isEmpty()) {
                return Optional.empty();
            }
            String text = line.orElseThrow(() -> new EOFException("a head ended within its fields"));
            if (text.isEmpty()) {
                return Optional.of(new MessageHead(lines));
            }
            lines.add(text);
        }
    }

    private static Optional<String> line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.length() > LONGEST) {
                return Optional.empty();
            }
            line.append((char) b);
        }
        return Optional.of(line.toString().stripTrailing());
    }

    String startLine() {
        return lines.getFirst();
    }

    Optional<String> field(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return lines.stream()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst();
    }

    OptionalLong contentLength() {
        return field("Content-Length")
                .map(Long::parseLong)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Returns the head with one field set, or taken away if the value is empty. */
    MessageHead with(String name, String value) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        List<String> others = new ArrayList<>(lines);
        others.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix));
        if (!value.isEmpty()) {
            others.add(name + ": " + value);
        }
        return new MessageHead(others);
    }

    void write(OutputStream out) throws IOException {
        String text = String.join("\r\n", lines) + "\r\n\r\n";
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
