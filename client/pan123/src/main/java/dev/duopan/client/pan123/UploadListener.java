package dev.duopan.client.pan123;

import dev.duopan.client.UploadProgress;

/** Hears how an upload goes on and how it could be resumed, from several threads, one at a time for tokens. */
@FunctionalInterface
public interface UploadListener extends UploadProgress {
    /** Hears nothing. */
    UploadListener NONE = bytes -> {};

    /**
     * From now on the upload could be resumed with this token, which replaces all earlier ones. Called when an upload has begun
     * and after each slice; the next slices wait until it returns.
     */
    default void resumable(UploadToken token) {}
}
