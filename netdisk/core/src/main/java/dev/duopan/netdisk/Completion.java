package dev.duopan.netdisk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when all slices are sent. Whatever it says again is checked or overrides the request.
 *
 * @param size must equal the announced size; null isn't checked
 * @param sliceMd5s must equal the MD5s of all slices in order; null isn't checked
 * @param policy replaces the announced policy; null keeps it
 * @param clientCreatedAt replaces the announced time; null keeps it
 * @param clientModifiedAt replaces the announced time; null keeps it
 */
public record Completion(
        @Nullable Long size,
        @Nullable List<String> sliceMd5s,
        @Nullable ConflictPolicy policy,
        @Nullable Instant clientCreatedAt,
        @Nullable Instant clientModifiedAt) {
    /** Copies the list and brings its digests to lower case. */
    public Completion {
        sliceMd5s = sliceMd5s == null
                ? null
                : sliceMd5s.stream().map(md5 -> md5.toLowerCase(Locale.ROOT)).toList();
    }

    /** Just as it was requested. */
    public static Completion asRequested() {
        return new Completion(null, null, null, null, null);
    }

    /** The same with the size to be checked; null isn't checked. */
    public Completion withSize(@Nullable Long bytes) {
        return new Completion(bytes, sliceMd5s, policy, clientCreatedAt, clientModifiedAt);
    }

    /** The same with the slices' MD5s to be checked; null isn't checked. */
    public Completion withSliceMd5s(@Nullable List<String> digests) {
        return new Completion(size, digests, policy, clientCreatedAt, clientModifiedAt);
    }

    /** The same with another policy; null keeps the announced one. */
    public Completion withPolicy(@Nullable ConflictPolicy newPolicy) {
        return new Completion(size, sliceMd5s, newPolicy, clientCreatedAt, clientModifiedAt);
    }

    /** The same with its author's times; null keeps the announced ones. */
    public Completion withClientTimes(@Nullable Instant created, @Nullable Instant modified) {
        return new Completion(size, sliceMd5s, policy, created, modified);
    }
}
