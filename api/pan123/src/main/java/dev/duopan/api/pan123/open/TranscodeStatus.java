package dev.duopan.api.pan123.open;

/** How far a conversion is, as numbers on the wire (docs/wire/123pan.md section 4.10): 3 to 254 all mean that it failed. */
public final class TranscodeStatus {
    /** It waits for others. */
    public static final int PREPARING = 1;

    /** Somebody works on it. */
    public static final int RUNNING = 2;

    /** It failed; this is the lowest of the numbers that say so. */
    public static final int FAILED = 3;

    /** Of several conversions some are done and some failed; only {@link TranscodeList#status} says so. */
    public static final int PARTLY_DONE = 254;

    /** It is done. */
    public static final int DONE = 255;

    private TranscodeStatus() {}

    /** Tells whether nothing more will happen. */
    public static boolean isFinal(int status) {
        return status >= FAILED;
    }
}
