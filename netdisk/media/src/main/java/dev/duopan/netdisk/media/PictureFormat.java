package dev.duopan.netdisk.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format of pictures that can be decoded here, and how much memory that takes. */
enum PictureFormat {
    /** Decoded line by line. */
    JPEG("jpeg", 4, false),
    /** Decoded line by line; up to 16 bits a channel. */
    PNG("png", 8, false),
    /** Decoded line by line; its first picture alone. */
    GIF("gif", 4, false),
    /** Decoded line by line. */
    BMP("bmp", 4, false),
    /** Decoded as a whole if it's one strip. */
    TIFF("tiff", 16, true),
    /** Decoded as a whole; with more than its pixels around them. */
    WEBP("webp", 40, true);

    private static final long FIXED = 1024 * 1024;

    private final String decoder;
    private final int bytesPerPixel;
    private final boolean whole;

    PictureFormat(String decoder, int bytesPerPixel, boolean whole) {
        this.decoder = decoder;
        this.bytesPerPixel = bytesPerPixel;
        this.whole = whole;
    }

    /** Returns the format that a decoder is for. */
    static Optional<PictureFormat> of(String decoder) {
        String name = decoder.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.decoder.equals(name) || (format == TIFF && name.equals("tif")))
                .findFirst();
    }

    /** Returns about how many bytes it takes to decode every {@code step}th pixel of every {@code step}th line. */
    long cost(long width, long height, int step) {
        long lines = 8L * bytesPerPixel * width;
        long kept = Math.ceilDiv(width, step) * Math.ceilDiv(height, step) * 8;
        return FIXED + lines + kept + (whole ? width * height * bytesPerPixel : 0);
    }
}
