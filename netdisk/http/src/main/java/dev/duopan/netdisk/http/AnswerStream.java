package dev.duopan.netdisk.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/** The body of an answer, of a length known beforehand. */
final class AnswerStream extends OutputStream {
    private final Response response;
    private long left;
    private boolean complete;

    AnswerStream(Response response, long length) {
        this.response = response;
        this.left = length;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (count > left) {
            throw new IOException("the answer has %d bytes more than announced".formatted(count - left));
        }
        if (count > 0) {
            left -= count;
            send(ByteBuffer.wrap(bytes, offset, count));
        }
    }

    private void send(ByteBuffer bytes) throws IOException {
        Content.Sink.write(response, left == 0, bytes);
        complete = left == 0;
    }

    boolean complete() {
        return complete;
    }

    /** Ends the answer; one that is shorter than announced stays incomplete, so that the connection ends with it. */
    @Override
    public void close() throws IOException {
        if (!complete && left == 0) {
            send(ByteBuffer.allocate(0));
        }
    }
}
