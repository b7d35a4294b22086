package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.CreateImage;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreateUploadV1;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.ReuseBySha1;
import dev.duopan.api.pan123.open.UploadFile;
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
    static UploadWish of(CreateUpload request) {
        return new UploadWish(
                request.parentFolderId(),
                request.filename(),
                md5(request.etag()),
                request.size(),
                request.duplicate(),
                Boolean.TRUE.equals(request.containDir()));
    }

    static UploadWish of(UploadFile request) {
        return new UploadWish(
                request.parentFolderId(),
                request.filename(),
                md5(request.etag()),
                request.size(),
                request.duplicate(),
                Boolean.TRUE.equals(request.containDir()));
    }

    static UploadWish of(CreateUploadV1 request) {
        return new UploadWish(
                request.parentFolderId(),
                request.filename(),
                md5(request.etag()),
                request.size(),
                request.duplicate(),
                Boolean.TRUE.equals(request.containDir()));
    }

    /** A picture in a folder of the image bed. */
    static UploadWish of(CreateImage request, long folderId) {
        return new UploadWish(
                folderId,
                request.filename(),
                md5(request.etag()),
                request.size(),
                request.duplicate(),
                Boolean.TRUE.equals(request.containDir()));
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

    private static Fingerprint md5(String etag) {
        return Fingerprint.ofMd5(Digests.md5("etag", etag));
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
