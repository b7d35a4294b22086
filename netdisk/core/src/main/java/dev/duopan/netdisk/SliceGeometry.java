package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Transmission.Bounds;

/** Which slices an upload can have, how long they are, and what slice 0 shows if that wasn't said. */
record SliceGeometry(UploadSession session) {
    /** Returns whether it is known where the slice belongs. */
    boolean hasPlace(int index) {
        return index == 0 || session.sliceSize() > 0;
    }

    long offset(int index) {
        return index * session.sliceSize();
    }

    /** Returns how many slices the file can't do without, as far as it is known: slice 0 while their size isn't. */
    int neededSlices() {
        return session.sliceSize() == 0 ? Math.max(1, session.sliceCount()) : session.sliceCount();
    }

    /** Returns how many slices may come: also an empty file may have one. */
    private int possibleSlices() {
        return Math.max(1, session.sliceCount());
    }

    /** Returns how long the slice may be. */
    Bounds bounds(SliceWrite slice) {
        int index = slice.index();
        int limit = session.sliceSize() == 0 ? SlicePlan.MAXIMUM_COUNT : possibleSlices();
        if (index < 0 || index >= limit) {
            throw new DuopanException(
                    ErrorKind.INVALID, "Receive slice " + index + ": the upload has slices 0 to " + (limit - 1));
        }
        Bounds bounds = session.sliceSize() == 0
                ? new Bounds(
                        1,
                        Math.min(
                                session.request().size(),
                                session.request().slices().maximumSliceSize()))
                : Bounds.exactly(session.sliceLength(index));
        checkAnnounced(slice, bounds);
        return bounds;
    }

    /** Returns the session with the slice size that slice 0 shows, or as it is. */
    UploadSession learn(SliceReceipt receipt) {
        if (session.sliceSize() > 0) {
            checkLength(receipt);
            return session;
        }
        if (receipt.index() > 0) {
            return session;
        }
        if (Math.ceilDiv(session.request().size(), receipt.length()) > SlicePlan.MAXIMUM_COUNT) {
            throw new DuopanException(
                    ErrorKind.INVALID, "Receive slices of " + receipt.length() + " bytes: there would be too many");
        }
        return session.withSliceSize(receipt.length());
    }

    /** Returns whether a slice of that length can be there, as far as it is known. */
    boolean fits(int index, long length) {
        return session.sliceSize() == 0 || (index < possibleSlices() && length == session.sliceLength(index));
    }

    private void checkLength(SliceReceipt receipt) {
        if (!fits(receipt.index(), receipt.length())) {
            throw new DuopanException(
                    ErrorKind.CORRUPT,
                    "Receive slice " + receipt.index() + " of " + receipt.length() + " bytes: the others have "
                            + session.sliceSize() + "; send it again");
        }
    }

    private static void checkAnnounced(SliceWrite slice, Bounds bounds) {
        Long length = slice.length();
        if (length == null) {
            return;
        }
        if (length > bounds.maximum()) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE,
                    "Receive slice " + slice.index() + " of " + length + " bytes: it may have " + bounds.maximum());
        }
        if (length < bounds.minimum()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Receive slice " + slice.index() + " of " + length + " bytes: it needs " + bounds.minimum());
        }
    }
}
