package dev.duopan.client.baidu;

/**
 * How files are uploaded and downloaded.
 *
 * @param parallelSlices how many slices of all files together are on their way at once, 1 to 3: more made the service answer nothing
 *     (docs/wire/baidu-xpan.md section 4.1)
 * @param largestRange downloads are read in ranges of at most this many bytes; {@link Long#MAX_VALUE} reads them in one, unless
 *     the host refuses that
 */
public record TransferSettings(int parallelSlices, long largestRange) {
    /** Three slices at once, downloads in one. */
    public static final TransferSettings DEFAULT = new TransferSettings(3, Long.MAX_VALUE);
    /** The widest range that the vendor's hosts are reported to allow: 5 MiB (docs/wire/baidu-xpan.md section 5). */
    public static final long REPORTED_RANGE = 5 << 20;

    private static final int MOST_SLICES = 3;

    /**
     * Settings.
     *
     * @throws IllegalArgumentException if a number isn't in its range
     */
    public TransferSettings {
        if (parallelSlices < 1 || parallelSlices > MOST_SLICES || largestRange < 1) {
            throw new IllegalArgumentException("not a way to transfer: %d slices at once, ranges of %d bytes"
                    .formatted(parallelSlices, largestRange));
        }
    }

    /** Returns these settings with another number of slices on their way at once. */
    public TransferSettings withParallelSlices(int slices) {
        return new TransferSettings(slices, largestRange);
    }

    /** Returns these settings with downloads in ranges. */
    public TransferSettings withLargestRange(long bytes) {
        return new TransferSettings(parallelSlices, bytes);
    }
}
