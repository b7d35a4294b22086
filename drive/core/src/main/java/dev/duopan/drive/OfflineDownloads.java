package dev.duopan.drive;

/**
 * The capability to let the service fetch a URL into the drive, while nobody needs to stay connected.
 *
 * <p>A task goes on whatever becomes of the caller. {@link OfflineWatch} waits for one.
 */
public interface OfflineDownloads {
    /**
     * Begins to fetch, after making the missing folders above the file. Each call begins another task; after a failure of
     * kind UNAVAILABLE it may have begun.
     *
     * @return how the service calls the task
     * @throws dev.duopan.api.DuopanException INVALID for the root, for a name the drive can't keep and for a URL the service
     *     can't fetch; EXISTS if a file is in the place of a folder
     */
    String begin(OfflineOrder order);

    /**
     * Tells how far a task is.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if the account has no such task
     */
    OfflineState state(String task);
}
