package dev.duopan.drive.cloud;

import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Lets something happen before certain requests reach another transport, refuses or answers them itself, or loses answers. */
final class Interference implements Transport {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final Transport transport;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile Consumer<WireRequest> before = request -> {};
    private volatile String lost = "nothing";
    private volatile String refused = "nothing";

    Interference(Transport transport) {
        this.transport = transport;
    }

    /** Lets something happen before each request to a path. */
    void before(String path, Runnable event) {
        before = request -> {
            if (request.uri().getPath().equals(path)) {
                event.run();
            }
        };
    }

    /** Refuses requests to a path. */
    void refuse(String path) {
        refused = path;
    }

    /** Answers requests to a path itself. */
    void answer(String path, String json) {
        answers.put(path, json);
    }

    /** Loses the next answer to a request to a path. */
    void loseAnswer(String path) {
        lost = path;
    }

    /** Returns whether the answer was lost that should be. */
    boolean hasLost() {
        return lost.equals("nothing");
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        before.accept(request);
        String path = request.uri().getPath();
        if (path.equals(refused)) {
            return new WireResponse(FORBIDDEN, WireHeaders.NONE, InputStream.nullInputStream());
        }
        String own = answers.get(path);
        if (own != null) {
            InputStream body = new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8));
            return new WireResponse(OK, WireHeaders.NONE, body);
        }
        WireResponse answer = transport.send(request, timeouts);
        if (path.equals(lost)) {
            lost = "nothing";
            answer.close();
            throw new IOException("connection reset");
        }
        return answer;
    }

    @Override
    public void close() {
        transport.close();
    }
}
