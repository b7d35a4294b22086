package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets as much of a kind of work be done at once as there is room for; the others wait, but not for ever. */
final class Turns {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Semaphore room;

    Turns(int room) {
        this.room = new Semaphore(room, true);
    }

    /**
     * Does work that takes so much room.
     *
     * @throws DuopanException {@code BUSY} if the others take too long, {@code UNAVAILABLE} if the thread is interrupted
     */
    <T> T take(int wanted, Supplier<T> work) {
        try {
            if (!room.tryAcquire(wanted, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DuopanException(ErrorKind.BUSY, "Make a preview: others are being made; try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Make a preview: it was interrupted; try again later", e);
        }
        try {
            return work.get();
        } finally {
            room.release(wanted);
        }
    }
}
