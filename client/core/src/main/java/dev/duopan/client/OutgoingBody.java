package dev.duopan.client;

import dev.duopan.api.WireBody;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** The body of a request on its way into a connection. */
final class OutgoingBody extends AbstractHttpEntity {
    private final WireBody body;
    private final StallWatch watch;

    OutgoingBody(WireBody body, StallWatch watch) {
        super(contentType(body), null);
        this.body = body;
        this.watch = watch;
    }

    private static @Nullable String contentType(WireBody body) {
        return body.contentType().isEmpty() ? null : body.contentType();
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        BodySender.send(body, new WatchedOutput(out));
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("a body is written, not read");
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void close() {}

    private final class WatchedOutput extends FilterOutputStream {
        WatchedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            watch.watch(() -> {
                out.write(bytes, offset, length);
                return length;
            });
        }
    }
}
