package dev.duopan.client;

import dev.duopan.api.Verb;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request on its way through a {@link LoopbackTransport}: the server's view of it and the client's. */
final class LoopbackExchange implements WireExchange {
    private final WireRequest request;
    private final CallTimeouts timeouts;
    private final BytePipe upload;
    private final BytePipe download;
    private final CompletableFuture<WireResponse> answer = new CompletableFuture<>();
    private long missing = -1;

    LoopbackExchange(WireRequest request, CallTimeouts timeouts) {
        this.request = request;
        this.timeouts = timeouts;
        this.upload = new BytePipe(timeouts.idle());
        this.download = new BytePipe(timeouts.idle());
    }

    /** Runs the server's part to its end. */
    void serve(WireHandler server) {
        try {
            server.handle(this);
            finish(new EOFException("the server closed the connection %s"
                    .formatted(missing < 0 ? "without an answer" : "with %d bytes missing".formatted(missing))));
        } catch (IOException | RuntimeException | Error e) {
            finish(new IOException("the server dropped the connection", e));
        }
    }

    private void finish(IOException failure) {
        upload.abandon();
        if (missing == 0) {
            download.end();
        } else {
            download.cut(failure);
            answer.completeExceptionally(failure);
        }
    }

    /** Sends the body of the request. */
    void upload() {
        try {
            BodySender.send(request.body(), upload.sink());
            upload.end();
        } catch (UnsendableBodyException | SocketTimeoutException | RuntimeException e) {
            answer.completeExceptionally(e);
            upload.cut(new EOFException("the client dropped the connection"));
        } catch (IOException e) {
            upload.cut(e);
        }
    }

    /** Waits for the answer; the time counts from the last byte that moved. */
    WireResponse await() throws IOException {
        boolean stalled = false;
        do {
            long moved = upload.moved();
            try {
                return answer.get(timeouts.answer().toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                drop();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for the answer");
            } catch (ExecutionException e) {
                throw rethrown(e);
            } catch (TimeoutException e) {
                stalled = upload.moved() == moved;
            }
        } while (!stalled);
        drop();
        throw new SocketTimeoutException("no answer within " + timeouts.answer());
    }

    private static IOException rethrown(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException lost -> lost;
            case RuntimeException bug -> throw bug;
            case null, default -> new IOException("the request failed", failure);
        };
    }

    private void drop() {
        upload.cut(new EOFException("the client dropped the connection"));
        download.abandon();
    }

    @Override
    public String method() {
        return request.verb().name();
    }

    @Override
    public String rawPath() {
        String path = Objects.requireNonNullElse(request.uri().getRawPath(), "");
        return path.isEmpty() ? "/" : path;
    }

    @Override
    public String rawQuery() {
        return Objects.requireNonNullElse(request.uri().getRawQuery(), "");
    }

    @Override
    public WireHeaders headers() {
        WireHeaders headers = WireHeaders.of("Host", request.uri().getRawAuthority());
        if (request.body().length() > 0 || request.verb() == Verb.POST || request.verb() == Verb.PUT) {
            headers =
                    headers.with("Content-Length", Long.toString(request.body().length()));
        }
        if (!request.body().contentType().isEmpty()) {
            headers = headers.with("Content-Type", request.body().contentType());
        }
        return headers.with(request.headers());
    }

    @Override
    public InputStream body() {
        return upload.source();
    }

    @Override
    public String peer() {
        return "127.0.0.1";
    }

    @Override
    public boolean answered() {
        return missing >= 0;
    }

    @Override
    public OutputStream answer(int status, WireHeaders headers, long length) {
        if (answered()) {
            throw new IllegalStateException("the answer was begun already");
        }
        missing = length;
        WireHeaders all = headers.with("Content-Length", Long.toString(length));
        if (!answer.complete(new WireResponse(status, all, new ExactStream(download.source(), length)))) {
            download.abandon();
        }
        return new AnswerStream();
    }

    private final class AnswerStream extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > missing) {
                throw new IOException("the answer is longer than announced");
            }
            download.write(bytes, offset, length);
            missing -= length;
        }
    }
}
