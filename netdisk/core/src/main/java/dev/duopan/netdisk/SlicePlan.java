package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

/**
 * How an upload is cut. Slice {@code n} covers the bytes from {@code n · sliceSize} on; all slices but the last have
 * exactly the slice size.
 *
 * @param sliceSize bytes; 0 if it is learned from the length of slice 0, which Baidu's clients choose without saying so
 * @param announcedCount how many slices the client means to send, as far as it is known; 0 if it isn't. It only helps to
 *     name missing slices while the slice size isn't known
 * @param maximumSliceSize what a slice may have at most while the slice size isn't known
 */
public record SlicePlan(long sliceSize, int announcedCount, long maximumSliceSize) {
    /** No upload has more slices than this. */
    public static final int MAXIMUM_COUNT = 100_000;

    /** Checks the numbers. */
    public SlicePlan {
        if (sliceSize < 0 || announcedCount < 0 || announcedCount > MAXIMUM_COUNT || maximumSliceSize < 1) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Slices of " + sliceSize + " bytes, " + announcedCount + " of them: positive sizes and at most "
                            + MAXIMUM_COUNT + " slices are possible");
        }
    }

    /** Slices of a size that both sides know. */
    public static SlicePlan fixed(long sliceSize) {
        return new SlicePlan(sliceSize, 0, Math.max(1, sliceSize));
    }

    /** Slices of a size that shows in slice 0. */
    public static SlicePlan learned(int announcedCount, long maximumSliceSize) {
        return new SlicePlan(0, announcedCount, maximumSliceSize);
    }
}
