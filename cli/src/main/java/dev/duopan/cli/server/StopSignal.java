package dev.duopan.cli.server;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** The wish of somebody outside that this process ends: SIGTERM, SIGINT, or an interrupt of the thread that waits. */
final class StopSignal implements AutoCloseable {
    private record Before(String signal, @Nullable Object handler) {}

    private final CountDownLatch wished = new CountDownLatch(1);
    private final List<Before> before;

    /** Begins to listen; until this is closed, signals don't end the process by themselves. */
    StopSignal() {
        before = List.of(taken("TERM"), taken("INT"));
    }

    private Before taken(String signal) {
        return new Before(signal, Signals.register(signal, wished::countDown));
    }

    /** Waits for the wish. An interrupt is used up by it: what follows must not be interrupted any more. */
    void await() {
        boolean waiting = true;
        while (waiting) {
            try {
                wished.await();
                waiting = false;
            } catch (InterruptedException e) {
                wished.countDown();
            }
        }
    }

    /** Lets signals do again what they did before, so that a second one ends a process that takes its time. */
    @Override
    public void close() {
        before.stream()
                .filter(each -> each.handler != null)
                .forEach(each -> Signals.unregister(each.signal, Objects.requireNonNull(each.handler)));
    }
}
