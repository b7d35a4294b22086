package dev.duopan.netdisk.media;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a video is.
 *
 * @param codec the codec of its pictures as ffmpeg calls it, such as {@code h264}
 * @param width pixels, as they are shown
 * @param height pixels, as they are shown
 * @param milliseconds how long it lasts; 0 if nothing in it says so
 * @param videoStream the index of its pictures in the file
 * @param audioStream the index of its sound in the file, null if it has none
 */
public record VideoFacts(
        String codec,
        int width,
        int height,
        long milliseconds,
        int videoStream,
        @Nullable Integer audioStream) {
    /** Returns the pixels of the shorter side. */
    public int shorterSide() {
        return Math.min(width, height);
    }

    /** Returns how long it lasts in seconds, any part of one being one; 0 if nothing in it says so. */
    public long seconds() {
        return Math.ceilDiv(milliseconds, 1000L);
    }

    /** Returns the codec as people call it, such as {@code H.264}. */
    public String codecName() {
        return switch (codec) {
            case "h264" -> "H.264";
            case "hevc" -> "H.265";
            case "mpeg4" -> "MPEG-4";
            default -> codec.toUpperCase(Locale.ROOT);
        };
    }
}
