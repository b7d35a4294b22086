package dev.duopan.drive;

/** Hears how an upload goes on. Called by the threads that do the work, perhaps by several at once: return quickly. */
@FunctionalInterface
public interface UploadListener {
    /** Hears nothing. */
    UploadListener NONE = bytes -> {};

    /** So many more bytes are safe on the other side. The sum is the size in the end. */
    void arrived(long bytes);

    /**
     * Called once before a successful upload returns, if something better or other than the drive's usual
     * {@link DriveTraits.UploadRules#verification} was made sure of. {@link Verification#MATCHED} means that the service
     * already had the content.
     */
    default void verified(Verification how) {}
}
