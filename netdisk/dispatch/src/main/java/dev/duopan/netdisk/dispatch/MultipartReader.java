package dev.duopan.netdisk.dispatch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.RequestReader;
import dev.duopan.api.WireInputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one multipart body.
 *
 * <p>If nothing is missing when the file part begins, the file isn't stored anywhere: the handler reads it from the wire, and
 * fields that follow are ignored. Otherwise the file is set aside until the rest has come.
 */
final class MultipartReader {
    private static final int MAX_PARTS = 100;
    private static final int MAX_FIELD_BYTES = 64 * 1024;
    private static final int MAX_EPILOGUE_BYTES = 64 * 1024;

    private final Endpoint<?> endpoint;
    private final Parameters query;
    private final Path spool;
    private Parameters fields = Parameters.NONE;
    private @Nullable ReceivedContent content;
    private int parts;

    MultipartReader(Endpoint<?> endpoint, Parameters query, Path spool) {
        this.endpoint = endpoint;
        this.query = query;
        this.spool = spool;
    }

    /**
     * Reads up to the end, or up to the file if nothing else is needed.
     *
     * @throws IOException if the body is malformed or ends early
     * @throws DuopanException of kind INVALID or TOO_LARGE
     */
    WireInputs read(InputStream body, String boundary) throws IOException {
        MultipartStream input = open(body, boundary);
        try {
            boolean more = input.skipPreamble();
            while (more && !(content instanceof LiveContent)) {
                readPart(input);
                more = !(content instanceof LiveContent) && input.readBoundary();
            }
            if (!(content instanceof LiveContent)) {
                skipEpilogue(input);
            }
            return inputs();
        } catch (IOException | RuntimeException e) {
            closeContent();
            throw e;
        }
    }

    private void closeContent() throws IOException {
        if (content != null) {
            content.close();
        }
    }

    private static MultipartStream open(InputStream body, String boundary) throws IOException {
        if (boundary.isEmpty() || boundary.length() > 200) {
            throw new DuopanException(ErrorKind.INVALID, "a multipart body needs a boundary of 1 to 200 characters");
        }
        return new MultipartStream(body, boundary);
    }

    private void readPart(MultipartStream input) throws IOException {
        countPart();
        PartHead head = PartHead.parse(input.readHeaders());
        boolean isFile = endpoint.carriesContent() && (head.hasFileName() || isContentName(head.name()));
        if (isFile && content == null) {
            content = RequestReader.hasEverything(endpoint, inputs())
                    ? new LiveContent(input.part(), () -> requireRest(input))
                    : SpooledContent.read(input.part(), spool);
        } else if (isFile || head.hasFileName() || head.name().isEmpty()) {
            input.discardPart();
        } else {
            fields = fields.with(head.name(), text(input.part(), head.name()));
        }
    }

    private void countPart() {
        parts++;
        if (parts > MAX_PARTS) {
            throw new DuopanException(ErrorKind.TOO_LARGE, "a body may have %d parts".formatted(MAX_PARTS));
        }
    }

    private boolean isContentName(String name) {
        return endpoint.contentName().filter(name::equalsIgnoreCase).isPresent();
    }

    private static String text(InputStream part, String name) throws IOException {
        return TextBody.decode(TextBody.read(part, MAX_FIELD_BYTES, "field " + name));
    }

    private void requireRest(MultipartStream input) throws IOException {
        while (input.readBoundary()) {
            countPart();
            input.readHeaders();
            input.discardPart();
        }
        skipEpilogue(input);
    }

    private static void skipEpilogue(MultipartStream input) throws IOException {
        if (input.epilogue().readNBytes(MAX_EPILOGUE_BYTES + 1).length > MAX_EPILOGUE_BYTES) {
            throw new IOException("more than %d bytes after the last part".formatted(MAX_EPILOGUE_BYTES));
        }
    }

    private WireInputs inputs() {
        return new WireInputs(query, fields, null, content);
    }

    private record PartHead(String name, boolean hasFileName) {
        static PartHead parse(String headers) {
            return headers.lines()
                    .filter(line -> line.regionMatches(true, 0, "content-disposition:", 0, 20))
                    .findFirst()
                    .map(line -> MediaType.parameters(line.substring(20)))
                    .map(PartHead::of)
                    .orElse(new PartHead("", false));
        }

        private static PartHead of(Map<String, String> parameters) {
            return new PartHead(parameters.getOrDefault("name", ""), parameters.containsKey("filename"));
        }
    }
}
