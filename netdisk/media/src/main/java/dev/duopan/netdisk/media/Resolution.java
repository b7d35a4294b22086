package dev.duopan.netdisk.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A size into which videos are converted, named by the pixels of the shorter side. 123pan's samples show 480p, 720p, 1080p and
 * 2160p (docs/wire/123pan.md section 4.10); 360p and 1440p are the usual steps between and below them.
 */
public enum Resolution {
    /** 640 × 360. */
    P360(360, 800_000),
    /** 854 × 480. */
    P480(480, 1_400_000),
    /** 1280 × 720. */
    P720(720, 2_800_000),
    /** 1920 × 1080. */
    P1080(1080, 5_000_000),
    /** 2560 × 1440. */
    P1440(1440, 9_000_000),
    /** 3840 × 2160. */
    P2160(2160, 16_000_000);

    private final int pixels;
    private final int videoBitRate;

    Resolution(int pixels, int videoBitRate) {
        this.pixels = pixels;
        this.videoBitRate = videoBitRate;
    }

    /** Returns the pixels of the shorter side. */
    public int pixels() {
        return pixels;
    }

    /** Returns the bits per second at which its pictures are aimed. */
    int videoBitRate() {
        return videoBitRate;
    }

    /** Returns its name with a capital letter, such as {@code 720P}. */
    public String label() {
        return pixels + "P";
    }

    /** Finds the resolution of a name such as {@code 720P} or {@code 720p}. */
    public static Optional<Resolution> of(String label) {
        return Arrays.stream(values())
                .filter(resolution -> resolution.label().equals(label.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns those into which a picture of that size fits, ascending; of a very small one the lowest alone. */
    public static List<Resolution> upTo(int shorterSide) {
        List<Resolution> fitting = Arrays.stream(values())
                .filter(resolution -> resolution.pixels <= shorterSide)
                .toList();
        return fitting.isEmpty() ? List.of(P360) : fitting;
    }
}
