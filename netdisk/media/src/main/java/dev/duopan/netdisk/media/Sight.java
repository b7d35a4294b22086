package dev.duopan.netdisk.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a content.
 *
 * @param kind what it is
 * @param width pixels, as it is shown; 0 if there is nothing to see
 * @param height pixels, as it is shown
 * @param drawable whether small pictures can be made of it
 * @param taken when a picture was taken, in seconds since 1970, as the camera says; null if it doesn't. Cameras that name no
 *     time zone are taken to be in the service's, UTC+8
 * @param milliseconds how long a video lasts; 0 for pictures, and if nothing in it says so
 */
public record Sight(
        Kind kind,
        int width,
        int height,
        boolean drawable,
        @Nullable Long taken,
        long milliseconds) {
    /** Nothing. */
    public static final Sight NOTHING = new Sight(Kind.NOTHING, 0, 0, false, null, 0);

    /** What there is to see. */
    public enum Kind {
        /** A picture. */
        PICTURE,
        /** Moving pictures. */
        VIDEO,
        /** Nothing, or nothing that can be made out. */
        NOTHING
    }

    static Sight ofPicture(long width, long height, boolean drawable, @Nullable Instant taken) {
        return new Sight(
                Kind.PICTURE,
                (int) width,
                (int) height,
                drawable,
                taken == null ? null : (Long) taken.getEpochSecond(),
                0);
    }

    static Sight ofVideo(VideoFacts facts) {
        return new Sight(Kind.VIDEO, facts.width(), facts.height(), true, null, facts.milliseconds());
    }

    /** The same, but nothing can be made of it. */
    Sight undrawable() {
        return new Sight(kind, width, height, false, taken, milliseconds);
    }
}
