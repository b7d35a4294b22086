package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.concurrent.Semaphore;

/** How many parts of files are read at once over all files of a copy. Each holds one buffer, so this bounds memory too. */
final class ReadingLanes {
    private final Semaphore free;

    ReadingLanes(int lanes) {
        this.free = new Semaphore(lanes);
    }

    /** Reads a part when there is a lane for it. */
    void use(Runnable reading) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "The transfer was interrupted.", e);
        }
        try {
            reading.run();
        } finally {
            free.release();
        }
    }
}
