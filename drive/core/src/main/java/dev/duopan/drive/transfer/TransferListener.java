package dev.duopan.drive.transfer;

/** Hears how a transfer goes on. Called by the threads that do the work, perhaps by several at once: return quickly. */
public interface TransferListener {
    /** Hears nothing. */
    TransferListener NONE = new TransferListener() {};

    /** It is known what will be copied; nothing has been sent yet. */
    default void planned(CopyPlan plan) {}

    /** A file is on its way. */
    default void started(PlannedFile file) {}

    /** A file has arrived, or won't. */
    default void finished(FileOutcome outcome) {}
}
