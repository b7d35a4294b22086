package dev.duopan.netdisk;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a client said of a picture when it uploaded it. Nothing of it was compared with the bytes.
 *
 * @param exif what the camera wrote; null if nothing was said of that
 * @param quality in percent, of a picture that was compressed for the upload; null for one that wasn't
 * @param originalMd5 32 lower-case hex digits, of the picture before it was compressed; null for one that wasn't
 */
public record DeclaredPicture(
        @Nullable Exif exif,
        @Nullable Integer quality,
        @Nullable String originalMd5) {
    /**
     * What a camera writes into a picture. Times are those of its clock, without a zone.
     *
     * @param width in pixels, 0 or more
     * @param height in pixels, 0 or more
     * @param orientation 1 to 8 as in EXIF, 0 if it isn't known
     * @param recovery undocumented, kept as it was said
     * @param model of the camera, null if it isn't known
     * @param changed when the picture was changed, null if it isn't known
     * @param taken when it was taken, null if it isn't known
     * @param digitised when it was digitised, null if it isn't known
     */
    public record Exif(
            int width,
            int height,
            int orientation,
            int recovery,
            @Nullable String model,
            @Nullable LocalDateTime changed,
            @Nullable LocalDateTime taken,
            @Nullable LocalDateTime digitised) {}
}
