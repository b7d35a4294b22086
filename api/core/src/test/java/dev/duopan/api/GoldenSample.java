package dev.duopan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request as it stands in a sample file: first line, header lines, an empty line, the body. */
public record GoldenSample(String verb, String path, Parameters query, WireHeaders headers, String body) {
    private static final Pattern PART_NAME = Pattern.compile("name=\"([^\"]*)\"");

    /** Reads a sample file. */
    public static GoldenSample read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample " + file, e);
        }
    }

    private static GoldenSample parse(String text) {
        int blank = text.indexOf("\n\n");
        String head = blank < 0 ? text.stripTrailing() : text.substring(0, blank);
        List<String> lines = head.lines().toList();
        String target = lines.getFirst().substring(lines.getFirst().indexOf(' ') + 1);
        int mark = target.indexOf('?');
        return new GoldenSample(
                lines.getFirst().substring(0, lines.getFirst().indexOf(' ')),
                mark < 0 ? target : target.substring(0, mark),
                Parameters.parse(mark < 0 ? "" : target.substring(mark + 1)),
                headers(lines.subList(1, lines.size())),
                blank < 0 ? "" : text.substring(blank + 2).stripTrailing());
    }

    private static WireHeaders headers(List<String> lines) {
        return WireHeaders.of(lines.stream()
                .map(line -> new WireHeaders.Field(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()))
                .toList());
    }

    /** Returns what a server finds in it. */
    public WireInputs inputs() {
        String type = headers.find("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return multipart();
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return new WireInputs(query, Parameters.parse(body), null, null);
        }
        return new WireInputs(query, Parameters.NONE, body.isEmpty() ? null : body, null);
    }

    private WireInputs multipart() {
        List<Parameters.Parameter> fields = new ArrayList<>();
        Content content = null;
        for (String part : body.replace("\r\n", "\n").split("(?m)^--.*\n?", -1)) {
            int blank = part.indexOf("\n\n");
            if (blank >= 0) {
                String value = part.substring(blank + 2).replaceFirst("\n$", "");
                content = addPart(part.substring(0, blank), value, fields, content);
            }
        }
        return new WireInputs(query, Parameters.of(fields), null, content);
    }

    private static @Nullable Content addPart(
            String head, String value, List<Parameters.Parameter> fields, @Nullable Content content) {
        Matcher name = PART_NAME.matcher(head);
        if (head.contains("filename=")) {
            return Content.of(value.getBytes(StandardCharsets.UTF_8));
        }
        if (name.find()) {
            fields.add(new Parameters.Parameter(name.group(1), value));
        }
        return content;
    }
}
