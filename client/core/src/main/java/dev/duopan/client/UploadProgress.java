package dev.duopan.client;

/** Hears how an upload goes on, from several threads at once; quick to return. */
@FunctionalInterface
public interface UploadProgress {
    /** Hears nothing. */
    UploadProgress NONE = bytes -> {};

    /** So many more bytes are safe on the other side. The sum is the file's size in the end, unless it had to start anew. */
    void stored(long bytes);
}
