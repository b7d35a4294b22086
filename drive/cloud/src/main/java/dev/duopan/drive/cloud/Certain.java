package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.client.OutcomeUnknownException;
import dev.duopan.drive.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes changes whose answers may get lost. After a loss it looks what became of the change, and makes it again if nothing did.
 *
 * @param begun when the first change was begun
 */
record Certain(Instant begun) {
    private static final int ATTEMPTS = 8;

    /** By how much the clocks of a service and of this machine may differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    static Certain now() {
        return new Certain(Instant.now());
    }

    /**
     * Makes a change and returns what came of it.
     *
     * @param change throws {@link OutcomeUnknownException} if its answer was lost
     * @param look finds the result if the change took effect
     * @throws OutcomeUnknownException if answers were lost again and again, or the calling thread is interrupted
     */
    <T> T change(Supplier<T> change, Supplier<Optional<T>> look) {
        return change(change, look, 1);
    }

    private <T> T change(Supplier<T> change, Supplier<Optional<T>> look, int attempt) {
        try {
            return change.get();
        } catch (OutcomeUnknownException e) {
            if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
                throw e;
            }
        } catch (DuopanException e) {
            // a repetition is refused when the change before took effect, be it after the look
            if (attempt == 1) {
                throw e;
            }
            return look.get().orElseThrow(() -> e);
        }
        return look.get().orElseGet(() -> change(change, look, attempt + 1));
    }

    /** Makes a change of which nothing but its effect is wanted. */
    void change(Runnable change, Supplier<Boolean> done) {
        Boolean changed = change(
                () -> {
                    change.run();
                    return true;
                },
                () -> Optional.of(done.get()).filter(Boolean::booleanValue));
        assert changed;
    }

    /** Says whether an entry can be what the change made: what is older was there before. */
    boolean isNew(Entry entry) {
        Instant created = entry.createdAt();
        return created != null && created.isAfter(begun.minus(CLOCKS));
    }
}
