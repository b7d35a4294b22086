package dev.duopan.testkit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** Passes the body of a request on while the answer may come already: servers answer before they have read all. */
final class RequestBody {
    private static final int CHUNK = 1 << 16;
    private static final Duration SOON = Duration.ofMillis(200);

    private final InputStream in;
    private final long length;
    private final Socket server;
    private volatile boolean passed;
    private final Thread worker;

    private RequestBody(InputStream in, long length, Socket server) {
        this.in = in;
        this.length = length;
        this.server = server;
        this.worker = Thread.ofVirtual().name("faulty relay").unstarted(this::pass);
    }

    static RequestBody start(InputStream in, long length, Socket server) {
        RequestBody body = new RequestBody(in, length, server);
        if (length == 0) {
            body.passed = true;
        } else {
            body.worker.start();
        }
        return body;
    }

    private void pass() {
        byte[] buffer = new byte[CHUNK];
        try {
            OutputStream out = server.getOutputStream();
            long left = length;
            while (left > 0) {
                int some = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (some < 0) {
                    server.close();
                    return;
                }
                out.write(buffer, 0, some);
                left -= some;
            }
            out.flush();
            passed = true;
        } catch (IOException e) {
            passed = false;
        }
    }

    /** Says whether all was passed on, so that the next request begins where this ended. A server that answered early leaves some. */
    boolean isPassed() throws IOException {
        try {
            return worker.getState() == Thread.State.NEW ? passed : worker.join(SOON) && passed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Returns when all was passed on or somebody gave up. */
    void await() throws IOException {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
