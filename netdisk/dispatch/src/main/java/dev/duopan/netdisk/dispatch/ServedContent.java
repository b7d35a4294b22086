package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Parameters;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import dev.duopan.netdisk.StoredContent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A content as it is downloaded.
 *
 * <p>Answers GET and HEAD with {@code Range} (single, open-ended, suffix; several as {@code multipart/byteranges}), {@code
 * If-Range} and {@code If-None-Match}. The ETag and {@code Content-MD5} are the md5 in hex, as Baidu sends it
 * (docs/wire/baidu-xpan.md section 5).
 *
 * @param name the file name that a browser suggests
 * @param size bytes
 * @param md5 32 lower-case hex digits
 * @param bytes the content
 * @param headers further header fields, which win over the usual ones
 */
public record ServedContent(String name, long size, String md5, ByteSource bytes, WireHeaders headers) {
    /** A stored content under a name; it must stay open until it was sent. */
    public static ServedContent of(String name, StoredContent content) {
        return new ServedContent(name, content.size(), content.content().md5(), content::stream, WireHeaders.NONE);
    }

    /** The same with a further header field. */
    public ServedContent with(String headerName, String value) {
        return new ServedContent(name, size, md5, bytes, headers.with(headerName, value));
    }

    /** Answers a request; see {@link RequestedRanges} for headers that ask for the impossible. */
    public void send(WireExchange exchange) throws IOException {
        if (exchange.headers().find("If-None-Match").filter(this::isKnown).isPresent()) {
            Replies.send(exchange, 304, WireHeaders.of("ETag", etag()), new byte[0]);
            return;
        }
        RequestedRanges ranges = ranges(exchange.headers());
        if (ranges.wholeWanted()) {
            ContentAnswer.whole(this).send(exchange);
        } else {
            sendSpans(ranges.spans(), exchange);
        }
    }

    private void sendSpans(List<ByteSpan> spans, WireExchange exchange) throws IOException {
        if (spans.isEmpty()) {
            Replies.send(exchange, 416, usualHeaders().with("Content-Range", "bytes */" + size), new byte[0]);
        } else if (spans.size() == 1) {
            ContentAnswer.span(this, spans.getFirst()).send(exchange);
        } else {
            ContentAnswer.spans(this, spans).send(exchange);
        }
    }

    private RequestedRanges ranges(WireHeaders request) {
        boolean changed =
                request.find("If-Range").filter(etag -> !isKnown(etag)).isPresent();
        return RequestedRanges.parse(changed ? Optional.empty() : request.find("Range"), size);
    }

    private boolean isKnown(String etags) {
        return Arrays.stream(etags.split(","))
                .map(String::strip)
                .map(etag -> etag.startsWith("W/") ? etag.substring(2) : etag)
                .anyMatch(etag -> etag.equals("*") || etag.replace("\"", "").equalsIgnoreCase(md5));
    }

    private String etag() {
        return "\"" + md5 + "\"";
    }

    WireHeaders usualHeaders() {
        return WireHeaders.of("Content-Type", "application/octet-stream")
                .with("Content-Disposition", disposition())
                .with("Accept-Ranges", "bytes")
                .with("ETag", etag())
                .with("Content-MD5", md5)
                .with("X-Content-Type-Options", "nosniff")
                .with(headers);
    }

    /** The name twice, as RFC 6266 advises: in plain letters for old clients, and in full. */
    private String disposition() {
        String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, Parameters.encode(name));
    }
}
