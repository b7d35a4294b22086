package dev.duopan.cli.console;

/** Bytes a second as people write them: a size with a unit, or {@code off} for as many as possible. */
public final class ByteRate {
    /** As many as possible. */
    public static final String OFF = "off";

    private ByteRate() {}

    /**
     * Reads a rate.
     *
     * @return bytes a second; 0 for as many as possible
     * @throws dev.duopan.api.DuopanException of kind INVALID if it is none, or a number other than 0 without a unit
     */
    public static long parse(String text) {
        return text.strip().equalsIgnoreCase(OFF) ? 0 : SizeWithUnit.parse(text);
    }
}
