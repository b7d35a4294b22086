package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.Fingerprint;
import dev.duopan.netdisk.UploadRequest;
import org.jspecify.annotations.Nullable;

/** What {@link CreateUpload} and {@link UploadFile} have in common: a file that a caller wants to upload. */
record UploadWish(
        long folderId,
        String filename,
        String etag,
        long size,
        @Nullable Duplicate duplicate,
        boolean containDir) {
    static UploadWish of(CreateUpload request) {
        return new UploadWish(
                request.parentFolderId(),
                request.filename(),
                request.etag(),
                request.size(),
                request.duplicate(),
                Boolean.TRUE.equals(request.containDir()));
    }

    static UploadWish of(UploadFile request) {
        return new UploadWish(
                request.parentFolderId(),
                request.filename(),
                request.etag(),
                request.size(),
                request.duplicate(),
                Boolean.TRUE.equals(request.containDir()));
    }

    /** The wish as the netdisk takes it, if nothing about it is wrong. */
    UploadRequest checked(long maximumSize) {
        if (size < 0) {
            throw new ApiException(Pan123Error.INVALID, "size %d can't be negative".formatted(size));
        }
        if (size > maximumSize) {
            throw new ApiException(
                    Pan123Error.TOO_LARGE, "%d bytes, %d are possible in this way".formatted(size, maximumSize));
        }
        return UploadRequest.of(destination(), size)
                .withFingerprint(Fingerprint.ofMd5(Digests.md5("etag", etag)))
                .withPolicy(policy());
    }

    private Destination destination() {
        return containDir ? Names.below(folderId, filename) : Names.in(folderId, filename);
    }

    private ConflictPolicy policy() {
        return switch (duplicate == null ? Duplicate.REFUSE : duplicate) {
            case REFUSE -> ConflictPolicy.FAIL;
            case KEEP_BOTH -> ConflictPolicy.RENAME;
            case OVERWRITE -> ConflictPolicy.OVERWRITE;
        };
    }
}
