package dev.duopan.testkit.fault;

import dev.duopan.testkit.fault.Fault.Moment;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** A client's connection to a relay, request after request. */
final class RelayedConnection implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final Socket client;
    private final FaultyRelay relay;
    private final InputStream in;
    private final OutputStream out;

    RelayedConnection(Socket client, FaultyRelay relay) throws IOException {
        this.client = client;
        this.relay = relay;
        this.in = new BufferedInputStream(client.getInputStream());
        this.out = client.getOutputStream();
    }

    /** Serves until the connection ends by somebody's will. */
    void serve() throws IOException {
        for (Optional<MessageHead> head = MessageHead.read(in);
                head.isPresent() && serve(head.get());
                head = MessageHead.read(in)) {
            out.flush();
        }
    }

    /** Returns whether the connection can be used again. */
    private boolean serve(MessageHead head) throws IOException {
        RelayedRequest request = relay.request(head);
        Optional<Fault> fault = relay.fault(request);
        if (fault.isEmpty()) {
            return pass(head, Long.MAX_VALUE, Receiver.ALL);
        }
        return switch (fault.get()) {
            case Fault.Cut cut -> cut(head, cut.moment());
            case Fault.Status status -> answer(head, SpoiledAnswer.of(status.status(), status.headers()));
            case Fault.Refusal refusal -> answer(head, SpoiledAnswer.of(refusal.error(), request.path()));
            case Fault.Overruled overruled -> {
                pass(head, Long.MAX_VALUE, Receiver.NOTHING);
                SpoiledAnswer.of(overruled.status()).write(out);
                yield false;
            }
            case Fault.Delay delay -> {
                pause(delay);
                yield pass(head, Long.MAX_VALUE, Receiver.ALL);
            }
        };
    }

    private static void pause(Fault.Delay delay) throws IOException {
        try {
            Thread.sleep(delay.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private boolean cut(MessageHead head, Moment moment) throws IOException {
        long length = head.contentLength().orElse(0);
        return switch (moment) {
            case BEFORE_REQUEST -> false;
            case WITHIN_REQUEST -> length > 0 && pass(head, length / 2, Receiver.NOTHING);
            case BEFORE_ANSWER -> pass(head, Long.MAX_VALUE, Receiver.NOTHING);
            case WITHIN_ANSWER -> pass(head, Long.MAX_VALUE, Receiver.HALF);
        };
    }

    private boolean answer(MessageHead head, SpoiledAnswer answer) throws IOException {
        in.skipNBytes(head.contentLength().orElse(0));
        answer.write(out);
        return true;
    }

    /** How much of an answer gets through. */
    private enum Receiver {
        ALL,
        HALF,
        NOTHING
    }

    /** Passes a request with at most so many bytes of its body, and of the answer what gets through. */
    private boolean pass(MessageHead head, long most, Receiver receiver) throws IOException {
        Socket server = relay.connect();
        try (server) {
            head.with("Connection", "close").write(server.getOutputStream());
            long length = head.contentLength().orElse(0);
            RequestBody body = RequestBody.start(in, Math.min(length, most), server);
            if (most < length) {
                // the server gets no more, and what it may answer is nobody's concern
                body.await();
                return false;
            }
            boolean whole = answer(server, head.startLine().startsWith("HEAD "), receiver);
            return body.isPassed() && whole;
        } finally {
            relay.disconnected(server);
        }
    }

    private boolean answer(Socket server, boolean bodiless, Receiver receiver) throws IOException {
        InputStream answer = new BufferedInputStream(server.getInputStream(), CHUNK);
        Optional<MessageHead> head = MessageHead.read(answer);
        if (head.isEmpty()) {
            return false;
        }
        boolean known = head.get().contentLength().isPresent();
        long length = bodiless ? 0 : head.get().contentLength().orElse(Long.MAX_VALUE);
        return switch (receiver) {
            case ALL -> {
                head.get().with("Connection", known || bodiless ? "" : "close").write(out);
                yield copy(answer, length) && known;
            }
            case HALF -> {
                half(head.get(), answer, length);
                yield false;
            }
            case NOTHING -> {
                answer.transferTo(OutputStream.nullOutputStream());
                yield false;
            }
        };
    }

    /** An answer that doesn't announce its length, as chunks do not, is read first to learn where its middle is. */
    private void half(MessageHead head, InputStream answer, long length) throws IOException {
        boolean known = length < Long.MAX_VALUE;
        InputStream body = known ? answer : new ByteArrayInputStream(answer.readAllBytes());
        long whole = known ? length : body.available();
        if (whole > 1) {
            head.with("Connection", "").write(out);
            copy(body, whole / 2);
        }
    }

    /** Returns whether that many bytes came. */
    private boolean copy(InputStream from, long count) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long left = count;
        while (left > 0) {
            int some = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (some < 0) {
                return false;
            }
            out.write(buffer, 0, some);
            left -= some;
        }
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
