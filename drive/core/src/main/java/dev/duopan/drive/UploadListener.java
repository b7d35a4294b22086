package dev.duopan.drive;

/** Hears how an upload goes on. Called by the threads that do the work, perhaps by several at once: return quickly. */
@FunctionalInterface
public interface UploadListener {
    /** Hears nothing. */
    UploadListener NONE = bytes -> {};

    /** So many more bytes are safe on the other side. The sum is the size in the end. */
    void arrived(long bytes);

    /**
     * From now on the upload could be continued with {@link UploadOptions#resuming} and this text, which replaces earlier
     * ones; it isn't secret, at most some 100 KiB long, and means nothing to anyone but the drive. Drives that can't continue
     * uploads never call this. Called by one thread at a time, once before the first byte is sent and after each slice; no
     * slice begins until it returns.
     */
    default void resumable(String token) {}

    /**
     * Called once before a successful upload returns, if something better or other than the drive's usual
     * {@link DriveTraits.UploadRules#verification} was made sure of. {@link Verification#MATCHED} means that the service
     * already had the content.
     */
    default void verified(Verification how) {}
}
