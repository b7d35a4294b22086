package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.concurrent.Semaphore;

/** How many slices of all files together are on their way at once: more make the service answer nothing. */
final class SliceLanes {
    private final int count;
    private final Semaphore free;

    SliceLanes(int count) {
        this.count = count;
        this.free = new Semaphore(count);
    }

    int count() {
        return count;
    }

    /** Sends a slice when there is a lane for it. */
    void use(Runnable sending) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "the upload was interrupted", e);
        }
        try {
            sending.run();
        } finally {
            free.release();
        }
    }
}
