package dev.duopan.client.pan123;

import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A transport that remembers what it carried and loses an answer where a test says so, after the server has acted. */
final class FlakyTransport implements Transport {
    private final Transport next;
    private final List<WireRequest> carried = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Predicate<WireRequest>> loss = new AtomicReference<>();

    FlakyTransport(Transport next) {
        this.next = next;
    }

    /** Loses the answer to the next request of that kind. */
    void loseOnce(Predicate<WireRequest> which) {
        loss.set(which);
    }

    List<WireRequest> carried() {
        return carried;
    }

    long carried(String path) {
        return carried.stream()
                .filter(request -> request.uri().getPath().equals(path))
                .count();
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        carried.add(request);
        WireResponse answer = next.send(request, timeouts);
        Predicate<WireRequest> lost = loss.get();
        if (lost != null && lost.test(request) && loss.compareAndSet(lost, null)) {
            answer.body().readAllBytes();
            answer.close();
            throw new IOException("the answer was lost");
        }
        return answer;
    }

    @Override
    public void close() {
        next.close();
    }
}
