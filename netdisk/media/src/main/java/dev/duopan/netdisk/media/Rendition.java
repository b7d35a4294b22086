package dev.duopan.netdisk.media;

import dev.duopan.netdisk.TaskStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A video in another size, or the attempt to make it.
 *
 * @param id of the task that makes it
 * @param fileId the video that it is made of
 * @param resolution in which size
 * @param status how far it is
 * @param percent how much is done, 0 to 100
 * @param createdAt when it was ordered
 * @param updatedAt when it last got on
 * @param facts what came out, null until it is done
 */
public record Rendition(
        long id,
        long fileId,
        Resolution resolution,
        TaskStatus status,
        int percent,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Facts facts) {
    /**
     * What a conversion made.
     *
     * @param folderId the folder with the playlist and its pieces, in the space of renditions
     * @param width pixels
     * @param height pixels
     * @param milliseconds how long it lasts
     * @param bytes of all pieces together
     */
    public record Facts(long folderId, int width, int height, long milliseconds, long bytes) {
        /** Returns the bits per second. */
        public long bitRate() {
            return milliseconds == 0 ? 0 : bytes * 8 * 1000 / milliseconds;
        }
    }

    /** Returns whether it can be played. */
    public boolean isDone() {
        return status == TaskStatus.DONE && facts != null;
    }

    /** Returns whether it won't come any more. */
    public boolean hasFailed() {
        return status.isFinal() && !isDone();
    }
}
