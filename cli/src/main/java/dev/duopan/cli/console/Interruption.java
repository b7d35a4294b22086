package dev.duopan.cli.console;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish that a command stops: SIGINT, SIGTERM or SIGHUP. The first lets the command clean up, the next ends the
 * process as if nobody had listened.
 */
public final class Interruption implements AutoCloseable {
    private record Before(String signal, @Nullable Object handler) {}

    private final AtomicBoolean happened = new AtomicBoolean();
    private final AtomicBoolean listening = new AtomicBoolean(true);
    private final AtomicReference<Runnable> reaction = new AtomicReference<>(Interruption::goOn);
    private final List<Before> before;

    /** Begins to listen; until this is closed, the first signal doesn't end the process by itself. */
    public Interruption() {
        before = List.of(taken("INT"), taken("TERM"), taken("HUP"));
    }

    private Before taken(String signal) {
        return new Before(signal, Signals.register(signal, this::hear));
    }

    /** There is nothing to stop. */
    private static void goOn() {}

    private void hear() {
        if (happened.compareAndSet(false, true)) {
            close();
            reaction.getAndSet(Interruption::goOn).run();
        }
    }

    /** Says whether the wish was heard. */
    public boolean happened() {
        return happened.get();
    }

    /**
     * Works, and meanwhile reacts to the wish, or at once if it was heard before.
     *
     * @param stop makes the work end soon; called by another thread, at most once
     */
    public <T> T during(Supplier<T> work, Runnable stop) {
        reaction.set(stop);
        if (happened()) {
            reaction.getAndSet(Interruption::goOn).run();
        }
        try {
            return work.get();
        } finally {
            reaction.set(Interruption::goOn);
        }
    }

    /** Lets signals do again what they did before. */
    @Override
    public void close() {
        if (listening.compareAndSet(true, false)) {
            before.stream()
                    .filter(each -> each.handler != null)
                    .forEach(each -> Signals.unregister(each.signal, Objects.requireNonNull(each.handler)));
        }
    }
}
