package dev.duopan.client;

import dev.duopan.api.WireBody;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a request's body and tells apart who failed: the body itself or the peer. */
final class BodySender extends FilterOutputStream {
    private final long length;
    private long written;
    private @Nullable IOException peerFailure;

    private BodySender(OutputStream out, long length) {
        super(out);
        this.length = length;
    }

    /**
     * Writes the whole body.
     *
     * @throws UnsendableBodyException if it can't be read or hasn't the length it announced
     * @throws IOException what the stream threw
     */
    static void send(WireBody body, OutputStream out) throws IOException {
        BodySender sender = new BodySender(out, body.length());
        try {
            body.writeTo(sender);
        } catch (IOException e) {
            throw sender.blame(e);
        }
        if (sender.written != sender.length) {
            throw new UnsendableBodyException(
                    "it has %d bytes where %d were announced".formatted(sender.written, sender.length));
        }
    }

    private IOException blame(IOException failure) {
        if (peerFailure != null) {
            return peerFailure;
        }
        return failure instanceof UnsendableBodyException ? failure : new UnsendableBodyException(failure);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        written += count;
        if (written > length) {
            throw new UnsendableBodyException("it has more than the %d bytes announced".formatted(length));
        }
        try {
            out.write(bytes, offset, count);
        } catch (IOException e) {
            peerFailure = e;
            throw e;
        }
    }

    /** Leaves the stream open: the connection outlives the body. */
    @Override
    public void close() {}
}
