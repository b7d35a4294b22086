package dev.duopan.netdisk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload in slices, as it was when it was looked up. It survives restarts.
 *
 * @param id 32 lower-case hex digits, not to be guessed
 * @param accountId whose it is
 * @param request what was asked for
 * @param sliceSize bytes; 0 until it is learned
 * @param createdAt when it was begun
 * @param expiresAt when it is forgotten if nothing more comes
 * @param nodeId the file it became, null until it is complete
 */
public record UploadSession(
        String id,
        long accountId,
        UploadRequest request,
        long sliceSize,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Long nodeId) {
    /** Returns whether it has become a file. */
    public boolean isComplete() {
        return nodeId != null;
    }

    /** Returns how many slices there are, as far as it is known: else what was announced. */
    public int sliceCount() {
        return sliceSize == 0
                ? request.slices().announcedCount()
                : Math.toIntExact(Math.ceilDiv(request.size(), sliceSize));
    }

    /** Returns the bytes that the slice must have, when the slice size is known. */
    long sliceLength(int index) {
        return Math.min(sliceSize, request.size() - index * sliceSize);
    }

    UploadSession withSliceSize(long size) {
        return new UploadSession(id, accountId, request, size, createdAt, expiresAt, nodeId);
    }
}
