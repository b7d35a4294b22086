package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.AnnouncedFile;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.ReuseBySha1;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.Fingerprint;
import dev.duopan.netdisk.UploadRequest;
import org.jspecify.annotations.Nullable;

/** What the ways to upload have in common: a file that a caller wants to have. */
record UploadWish(
        long folderId,
        String filename,
        Fingerprint fingerprint,
        long size,
        @Nullable Duplicate duplicate,
        boolean containDir) {
    static UploadWish of(AnnouncedFile file, long folderId) {
        return new UploadWish(
                folderId,
                file.filename(),
                Fingerprint.ofMd5(Digests.md5("etag", file.etag())),
                file.size(),
                file.duplicate(),
                Boolean.TRUE.equals(file.containDir()));
    }

    static UploadWish of(ReuseBySha1 request) {
        String sha1 = Digests.sha1("sha1", request.sha1());
        String name = request.filename();
        return new UploadWish(
                request.parentFolderId(),
                name == null ? "%s-%d".formatted(sha1, request.size()) : name,
                Fingerprint.ofSha1(sha1),
                request.size(),
                request.duplicate(),
                false);
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
                .withFingerprint(fingerprint)
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
