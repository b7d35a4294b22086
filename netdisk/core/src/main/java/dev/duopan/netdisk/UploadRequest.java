package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that a client wants to upload.
 *
 * @param destination where it is to appear
 * @param size bytes, 0 or more
 * @param slices how it is cut; has no meaning when it's sent as a whole
 * @param fingerprint what is known of the content: it may be hit by that
 * @param fingerprintBinding whether bytes that don't match the fingerprint are refused; false for clients that send
 *     placeholders (docs/wire/baidu-xpan.md section 4.4)
 * @param policy what to do if the name is taken
 * @param clientCreatedAt when its author says it was created, null for now
 * @param clientModifiedAt when its author says it was changed, null for now
 * @param attributes what the protocol wants to find again in the session; not interpreted, at most a million
 *     characters together
 */
public record UploadRequest(
        Destination destination,
        long size,
        SlicePlan slices,
        Fingerprint fingerprint,
        boolean fingerprintBinding,
        ConflictPolicy policy,
        @Nullable Instant clientCreatedAt,
        @Nullable Instant clientModifiedAt,
        Map<String, String> attributes) {
    /** The slice size when none is given. */
    public static final long DEFAULT_SLICE_SIZE = 16L << 20;

    private static final int MAXIMUM_ATTRIBUTES = 1_000_000;

    /**
     * Checks the numbers.
     *
     * @throws DuopanException {@code INVALID} if the size is negative, {@code TOO_LARGE} if the attributes are
     */
    public UploadRequest {
        attributes = Map.copyOf(attributes);
        if (attributes.values().stream().mapToLong(String::length).sum() > MAXIMUM_ATTRIBUTES) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE, "Upload: its attributes have more than a million characters");
        }
        if (size < 0) {
            throw new DuopanException(ErrorKind.INVALID, "Upload of " + size + " bytes: a size can't be negative");
        }
    }

    /** A file of that size, in slices of 16 MiB, refused if the name is taken. */
    public static UploadRequest of(Destination destination, long size) {
        return new UploadRequest(
                destination,
                size,
                SlicePlan.fixed(DEFAULT_SLICE_SIZE),
                Fingerprint.NONE,
                true,
                ConflictPolicy.FAIL,
                null,
                null,
                Map.of());
    }

    /** The same at another place. */
    public UploadRequest withDestination(Destination other) {
        return new UploadRequest(
                other,
                size,
                slices,
                fingerprint,
                fingerprintBinding,
                policy,
                clientCreatedAt,
                clientModifiedAt,
                attributes);
    }

    /** The same with other slices. */
    public UploadRequest withSlices(SlicePlan plan) {
        return new UploadRequest(
                destination,
                size,
                plan,
                fingerprint,
                fingerprintBinding,
                policy,
                clientCreatedAt,
                clientModifiedAt,
                attributes);
    }

    /** The same with digests that the bytes must match. */
    public UploadRequest withFingerprint(Fingerprint known) {
        return new UploadRequest(
                destination, size, slices, known, true, policy, clientCreatedAt, clientModifiedAt, attributes);
    }

    /** The same with digests that may hit a content, but that the bytes needn't match. */
    public UploadRequest withHint(Fingerprint known) {
        return new UploadRequest(
                destination, size, slices, known, false, policy, clientCreatedAt, clientModifiedAt, attributes);
    }

    /** The same with another policy. */
    public UploadRequest withPolicy(ConflictPolicy newPolicy) {
        return new UploadRequest(
                destination,
                size,
                slices,
                fingerprint,
                fingerprintBinding,
                newPolicy,
                clientCreatedAt,
                clientModifiedAt,
                attributes);
    }

    /** The same with its author's times; null means now. */
    public UploadRequest withClientTimes(@Nullable Instant created, @Nullable Instant modified) {
        return new UploadRequest(
                destination, size, slices, fingerprint, fingerprintBinding, policy, created, modified, attributes);
    }

    /** The same with other attributes. */
    public UploadRequest withAttributes(Map<String, String> newAttributes) {
        return new UploadRequest(
                destination,
                size,
                slices,
                fingerprint,
                fingerprintBinding,
                policy,
                clientCreatedAt,
                clientModifiedAt,
                newAttributes);
    }
}
