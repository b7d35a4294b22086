package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.WireResponse;
import dev.duopan.client.ByteSpan;
import dev.duopan.client.Client;
import dev.duopan.client.Downloads;
import dev.duopan.client.SignedLink;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a web address leads to.
 *
 * @param length in bytes, or {@link Content#UNKNOWN_LENGTH}
 */
record WebContent(Client client, SignedLink link, long length) implements Content {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    WebContent(Client client, SignedLink link) {
        this(client, link, UNKNOWN_LENGTH);
    }

    WebContent ofLength(long bytes) {
        return new WebContent(client, link, bytes);
    }

    @Override
    public InputStream open() {
        return new WebStream(this, 0, length);
    }

    /** Opens a part of a content of known length, which alone is asked for. */
    InputStream open(long offset, long count) {
        return new WebStream(this, offset, offset + count);
    }

    /**
     * Bytes on their way.
     *
     * @param body from {@code offset} on, at least as far as was asked for
     * @param offset 0 if the host doesn't know ranges
     * @param size of the whole, or {@link Content#UNKNOWN_LENGTH}
     * @param version what names this very content; empty if the host doesn't say
     */
    record Opened(InputStream body, long offset, long size, String version) {}

    /**
     * Asks for a part. A host that doesn't know ranges sends all; then the caller finds the part.
     *
     * @throws DuopanException of kind UNAVAILABLE, DENIED or NOT_FOUND if the host answers anything but these bytes
     */
    Opened ask(ByteSpan span) throws IOException {
        WireResponse answer = new Downloads(client).ask(link, span);
        String version = answer.headers().find("ETag").orElse("");
        if (answer.status() == 200) {
            return new Opened(
                    answer.body(),
                    0,
                    size(answer.headers().find("Content-Length").orElse("")),
                    version);
        }
        Matcher range =
                CONTENT_RANGE.matcher(answer.headers().find("Content-Range").orElse(""));
        if (answer.status() == 206 && range.matches() && Long.parseLong(range.group(1)) == span.offset()) {
            return new Opened(answer.body(), span.offset(), size(range.group(2)), version);
        }
        answer.close();
        throw refused(answer.status(), span.offset());
    }

    private static long size(String number) {
        return NUMBER.matcher(number).matches() ? Long.parseLong(number) : UNKNOWN_LENGTH;
    }

    private DuopanException refused(int status, long offset) {
        ErrorKind kind = switch (status) {
            case 401, 403 -> ErrorKind.DENIED;
            case 404, 410 -> ErrorKind.NOT_FOUND;
            default -> ErrorKind.UNAVAILABLE;
        };
        return new DuopanException(
                kind,
                "%s answered HTTP %d and not the bytes from %d on; check the address to upload from"
                        .formatted(link.url().getRawAuthority(), status, offset));
    }

    DuopanException replaced() {
        return new DuopanException(
                ErrorKind.CORRUPT,
                "what %s serves at the address to upload from was replaced; begin anew"
                        .formatted(link.url().getRawAuthority()));
    }
}
