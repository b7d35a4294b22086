package dev.duopan.netdisk;

/** How far a {@link Task} is. */
public enum TaskStatus {
    /** Nobody works on it yet. */
    WAITING,
    /** It is being worked on, or was when the server stopped. */
    RUNNING,
    /** An attempt failed for a reason that may pass; it is tried again. */
    RETRYING,
    /** It succeeded. */
    DONE,
    /** It failed for good. */
    FAILED;

    /** Returns whether nothing will change any more. */
    public boolean isFinal() {
        return this == DONE || this == FAILED;
    }
}
