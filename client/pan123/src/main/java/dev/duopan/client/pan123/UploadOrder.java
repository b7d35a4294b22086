package dev.duopan.client.pan123;

import org.jspecify.annotations.Nullable;

/**
 * Everything about one upload.
 *
 * @param source the bytes
 * @param target where they go
 * @param way how they are sent
 * @param known their md5 and size, so that they needn't be read for that; null if they aren't known
 * @param token of an upload of the same bytes that broke off; null to begin one
 */
public record UploadOrder(
        ByteSource source,
        UploadTarget target,
        UploadWay way,
        @Nullable ContentKey known,
        @Nullable UploadToken token) {
    /** An upload by V2 of bytes of which nothing is known. */
    public static UploadOrder of(ByteSource source, UploadTarget target) {
        return new UploadOrder(source, target, UploadWay.V2, null, null);
    }

    /** Returns this in another way. */
    public UploadOrder by(UploadWay other) {
        return new UploadOrder(source, target, other, known, token);
    }

    /**
     * Returns this with what is known of the bytes. It is believed; the service compares in the end.
     *
     * @param key by md5
     */
    public UploadOrder knowing(ContentKey key) {
        return new UploadOrder(source, target, way, key.requireMd5(), token);
    }

    /**
     * Returns this as the continuation of an upload that broke off, in the token's way. If the service has forgotten that
     * upload, it begins anew.
     */
    public UploadOrder resuming(UploadToken unfinished) {
        return new UploadOrder(source, target, unfinished.way(), unfinished.key(), unfinished);
    }
}
