package dev.duopan.client;

/**
 * Hears how an upload goes on and how it could be resumed, from several threads, one at a time for tokens.
 *
 * @param <T> what is needed to resume
 */
public interface ResumableProgress<T> extends UploadProgress {
    /**
     * From now on the upload could be resumed with this token, which replaces all earlier ones. Called when an upload has begun
     * and after each slice; the next slices wait until it returns.
     */
    default void resumable(T token) {}
}
