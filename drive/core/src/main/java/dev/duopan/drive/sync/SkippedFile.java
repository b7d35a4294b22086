package dev.duopan.drive.sync;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;

/**
 * A file that isn't copied.
 *
 * @param source the file; nothing but path and size is told unless it is going to be deleted
 * @param target what is there instead
 * @param reason why
 */
public record SkippedFile(Entry source, DrivePath target, SkipReason reason) implements Decision {}
