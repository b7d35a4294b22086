package dev.duopan.client.pan123;

import dev.duopan.api.pan123.open.OpenApi;
import java.time.Duration;

/**
 * How files are uploaded.
 *
 * @param parallelSlices how many slices are on their way at once, at least 1
 * @param singleRequestLimit files up to this many bytes go in one request, without asking whether the service knows them;
 *     0 sends all files in slices
 * @param completionAttempts how often the service is asked whether it is done, at least 1
 * @param completionPause the pause between those questions
 */
public record UploadSettings(
        int parallelSlices, long singleRequestLimit, int completionAttempts, Duration completionPause) {
    /** Three slices at once, files up to 1 MiB in one request, 60 questions a second apart. */
    public static final UploadSettings DEFAULT = new UploadSettings(3, 1 << 20, 60, Duration.ofSeconds(1));

    /**
     * Settings.
     *
     * @throws IllegalArgumentException if a number isn't in its range
     */
    public UploadSettings {
        if (parallelSlices < 1
                || completionAttempts < 1
                || completionPause.isNegative()
                || singleRequestLimit < 0
                || singleRequestLimit > OpenApi.MAX_SINGLE_FILE) {
            throw new IllegalArgumentException(
                    "not a way to upload: %d slices at once, one request up to %d bytes, %d asks"
                            .formatted(parallelSlices, singleRequestLimit, completionAttempts));
        }
    }

    /** Returns these settings with another number of slices on their way at once. */
    public UploadSettings withParallelSlices(int slices) {
        return new UploadSettings(slices, singleRequestLimit, completionAttempts, completionPause);
    }

    /** Returns these settings with another limit for files in one request. */
    public UploadSettings withSingleRequestLimit(long bytes) {
        return new UploadSettings(parallelSlices, bytes, completionAttempts, completionPause);
    }

    /** Returns these settings with other patience at the end. */
    public UploadSettings withCompletion(int attempts, Duration pause) {
        return new UploadSettings(parallelSlices, singleRequestLimit, attempts, pause);
    }
}
