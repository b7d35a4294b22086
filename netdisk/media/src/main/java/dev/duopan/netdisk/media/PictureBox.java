package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

/**
 * The size that a small picture has at most.
 *
 * @param width pixels, 1 to {@value #LONGEST}
 * @param height pixels, 1 to {@value #LONGEST}
 */
public record PictureBox(int width, int height) {
    /** How long a side may be. */
    public static final int LONGEST = 1600;

    /** Checks the sides. */
    public PictureBox {
        if (width < 1 || height < 1 || width > LONGEST || height > LONGEST) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "A small picture of %d by %d: sides of 1 to %d are possible".formatted(width, height, LONGEST));
        }
    }

    /** The size that a picture has in here: in its own proportions, never larger than it is. */
    PictureBox around(long pictureWidth, long pictureHeight) {
        double scale = Math.min(1, Math.min(width / (double) pictureWidth, height / (double) pictureHeight));
        return new PictureBox(scaled(pictureWidth, scale, width), scaled(pictureHeight, scale, height));
    }

    private static int scaled(long side, double scale, int most) {
        return Math.clamp(Math.round(side * scale), 1, most);
    }
}
