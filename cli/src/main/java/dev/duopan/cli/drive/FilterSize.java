package dev.duopan.cli.drive;

import dev.duopan.cli.console.ByteSize;
import java.util.regex.Pattern;

/** Sizes in filters: as everywhere, and with a bare letter, which means a power of 1024 as it does for rclone. */
final class FilterSize {
    private static final Pattern BARE_LETTER = Pattern.compile(".*\\d ?[KMGTPEkmgtpe]");

    private FilterSize() {}

    /**
     * Reads a size.
     *
     * @throws dev.duopan.api.DuopanException of kind INVALID if it is none
     */
    static long parse(String text) {
        String size = text.strip();
        return ByteSize.parse(BARE_LETTER.matcher(size).matches() ? size + "iB" : size);
    }
}
