package dev.duopan.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows of a picture, a video or a sound.
 *
 * <p>Begin with {@link #NONE} and the {@code with} methods; the canonical constructor may change.
 *
 * @param extent how large the picture is; null if that isn't known
 * @param length how long it lasts, to the second; null for pictures and if that isn't known
 * @param takenAt when a picture was taken, by the clock of its camera as the service reads it; null if that isn't known
 * @param thumbnails small pictures of it, the smallest first
 */
public record MediaFacts(
        @Nullable Extent extent,
        @Nullable Duration length,
        @Nullable Instant takenAt,
        List<Thumbnail> thumbnails) {
    /** Nothing is known. */
    public static final MediaFacts NONE = new MediaFacts(null, null, null, List.of());

    /** Facts with a list of their own. */
    public MediaFacts {
        thumbnails = List.copyOf(thumbnails);
    }

    /**
     * A size in pixels.
     *
     * @param width at least 1
     * @param height at least 1
     */
    public record Extent(int width, int height) {}

    /**
     * A small picture.
     *
     * @param within what it fits into, keeping the proportions of the file
     * @param link where it can be fetched for some hours, without an account
     */
    public record Thumbnail(Extent within, FileLink link) {}

    /** Returns the same with the size of the picture. */
    public MediaFacts withExtent(@Nullable Extent size) {
        return new MediaFacts(size, length, takenAt, thumbnails);
    }

    /** Returns the same with how long it lasts. */
    public MediaFacts withLength(@Nullable Duration duration) {
        return new MediaFacts(extent, duration, takenAt, thumbnails);
    }

    /** Returns the same with when it was taken. */
    public MediaFacts withTakenAt(@Nullable Instant time) {
        return new MediaFacts(extent, length, time, thumbnails);
    }

    /** Returns the same with small pictures. */
    public MediaFacts withThumbnails(List<Thumbnail> pictures) {
        return new MediaFacts(extent, length, takenAt, pictures);
    }

    /** Returns how large the picture is, if that is known. */
    public Optional<Extent> size() {
        return Optional.ofNullable(extent);
    }

    /** Returns how long it lasts, if that is known. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(length);
    }

    /** Returns when it was taken, if that is known. */
    public Optional<Instant> taken() {
        return Optional.ofNullable(takenAt);
    }
}
