package dev.duopan.client.baidu;

import dev.duopan.client.ResumableProgress;

/** Hears how an upload to Baidu Netdisk goes on and how it could be resumed. */
@FunctionalInterface
public interface UploadListener extends ResumableProgress<UploadToken> {
    /** Hears nothing. */
    UploadListener NONE = bytes -> {};
}
