package dev.duopan.client.pan123;

import dev.duopan.client.ResumableProgress;

/** Hears how an upload to 123pan goes on and how it could be resumed. */
@FunctionalInterface
public interface UploadListener extends ResumableProgress<UploadToken> {
    /** Hears nothing. */
    UploadListener NONE = bytes -> {};
}
