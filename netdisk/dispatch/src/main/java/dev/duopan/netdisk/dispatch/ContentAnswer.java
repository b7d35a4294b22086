package dev.duopan.netdisk.dispatch;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is sent of a content: pieces of it, and texts between them if there are several. */
record ContentAnswer(int status, WireHeaders headers, List<Piece> pieces) {
    private static final int BUFFER_BYTES = 128 * 1024;

    sealed interface Piece {
        long length();

        void writeTo(OutputStream out) throws IOException;
    }

    private record Text(String ascii) implements Piece {
        @Override
        public long length() {
            return ascii.length();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(ascii.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private record Span(ByteSource source, ByteSpan span) implements Piece {
        @Override
        public long length() {
            return span.length();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = source.open(span.offset(), span.length())) {
                byte[] buffer = new byte[(int) Math.min(BUFFER_BYTES, Math.max(1, span.length()))];
                for (long left = span.length(); left > 0; ) {
                    int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (count < 0) {
                        throw new EOFException("the stored content ends %d bytes early".formatted(left));
                    }
                    out.write(buffer, 0, count);
                    left -= count;
                }
            }
        }
    }

    static ContentAnswer whole(ServedContent content) {
        return new ContentAnswer(
                200, content.usualHeaders(), List.of(new Span(content.bytes(), new ByteSpan(0, content.size()))));
    }

    static ContentAnswer span(ServedContent content, ByteSpan span) {
        return new ContentAnswer(
                206,
                content.usualHeaders().with("Content-Range", span.contentRange(content.size())),
                List.of(new Span(content.bytes(), span)));
    }

    static ContentAnswer spans(ServedContent content, List<ByteSpan> spans) {
        String boundary = UUID.randomUUID().toString();
        Stream<Piece> pieces = spans.stream()
                .flatMap(span -> Stream.of(
                        new Text("\r\n--%s\r\nContent-Type: application/octet-stream\r\nContent-Range: %s\r\n\r\n"
                                .formatted(boundary, span.contentRange(content.size()))),
                        new Span(content.bytes(), span)));
        return new ContentAnswer(
                206,
                content.usualHeaders().with("Content-Type", "multipart/byteranges; boundary=" + boundary),
                Stream.concat(pieces, Stream.of(new Text("\r\n--%s--\r\n".formatted(boundary))))
                        .toList());
    }

    void send(WireExchange exchange) throws IOException {
        long length = pieces.stream().mapToLong(Piece::length).sum();
        try (OutputStream out = exchange.answer(status, headers, length)) {
            if (!exchange.method().equals("HEAD")) {
                for (Piece piece : pieces) {
                    piece.writeTo(out);
                }
            }
        }
    }
}
