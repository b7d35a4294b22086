package dev.duopan.cli.console;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.regex.Pattern;

/**
 * Sizes in filters and rates: as everywhere, and with a bare letter, which means a power of 1024 as it does for rclone. A number alone
 * would mean bytes here and KiB there, so it is refused.
 */
public final class SizeWithUnit {
    private static final Pattern BARE_LETTER = Pattern.compile(".*\\d ?[KMGTPEkmgtpe]");
    private static final Pattern NUMBER = Pattern.compile("(?!0+$)[\\d.]+");

    private SizeWithUnit() {}

    /**
     * Reads a size.
     *
     * @throws DuopanException of kind INVALID if it is none, or a number other than 0 without a unit
     */
    public static long parse(String text) {
        String size = text.strip();
        if (NUMBER.matcher(size).matches()) {
            throw new DuopanException(
                    ErrorKind.INVALID, "'%s' has no unit: write %sB for bytes or %sKiB".formatted(text, size, size));
        }
        return ByteSize.parse(BARE_LETTER.matcher(size).matches() ? size + "iB" : size);
    }
}
