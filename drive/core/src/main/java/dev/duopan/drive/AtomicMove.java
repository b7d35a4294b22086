package dev.duopan.drive;

/**
 * The capability to move in one step. {@link Drive#move} looks like one step to those who look at the target, but may take
 * several calls of a service, with both names or neither in between, and a crash may come between them.
 */
public interface AtomicMove {
    /**
     * Moves or renames a file or folder like {@link Drive#move} with {@link ConflictPolicy#OVERWRITE}. At no moment is there
     * nothing under the new name if there was something before, and a crash leaves the old state or the new one. Making
     * missing folders above the target isn't part of the step.
     *
     * @throws dev.duopan.api.DuopanException as {@link Drive#move}
     */
    Entry moveAtOnce(DrivePath from, DrivePath to);
}
