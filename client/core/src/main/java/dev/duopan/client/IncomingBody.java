package dev.duopan.client;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;

/** The body of an answer. Read to its end it gives the connection back; closed before, it drops the connection. */
final class IncomingBody extends InputStream {
    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private final InputStream in;
    private final StallWatch watch;
    private final long length;
    private long received;
    private boolean ended;

    IncomingBody(HttpUriRequestBase request, ClassicHttpResponse response, HttpEntity entity, StallWatch watch)
            throws IOException {
        this.request = request;
        this.response = response;
        this.in = entity.getContent();
        this.watch = watch;
        this.length = entity.getContentLength();
        this.ended = length == 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        int some = watch.watch(() -> in.read(bytes, offset, count));
        received += Math.max(some, 0);
        if (some < 0 || received == length) {
            ended = true;
            watch.close();
        }
        return some;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        watch.close();
        if (ended) {
            in.close();
            response.close();
        } else {
            request.cancel();
            Closer.closeQuietly(response);
        }
    }
}
