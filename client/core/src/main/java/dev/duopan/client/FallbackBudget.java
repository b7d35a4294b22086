package dev.duopan.client;

import dev.duopan.api.Rate;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Counts with others as long as that works; when it fails for the first time, says so and goes on alone. */
final class FallbackBudget implements CallBudget {
    private final CallBudget shared;
    private final CallBudget alone;
    private final Consumer<IOException> failed;
    private final AtomicBoolean failing = new AtomicBoolean();

    FallbackBudget(CallBudget shared, CallBudget alone, Consumer<IOException> failed) {
        this.shared = shared;
        this.alone = alone;
        this.failed = failed;
    }

    @Override
    public long take(String endpoint, List<Rate> rates) throws IOException {
        if (!failing.get()) {
            try {
                return shared.take(endpoint, rates);
            } catch (IOException e) {
                goOnAlone(e);
            }
        }
        return alone.take(endpoint, rates);
    }

    @Override
    public void close(String endpoint, long pause) throws IOException {
        if (!failing.get()) {
            try {
                shared.close(endpoint, pause);
                return;
            } catch (IOException e) {
                goOnAlone(e);
            }
        }
        alone.close(endpoint, pause);
    }

    /** An interrupt isn't the fault of the files. */
    private void goOnAlone(IOException failure) throws IOException {
        if (failure instanceof ClosedByInterruptException || failure instanceof FileLockInterruptionException) {
            throw failure;
        }
        if (failing.compareAndSet(false, true)) {
            failed.accept(failure);
        }
    }
}
