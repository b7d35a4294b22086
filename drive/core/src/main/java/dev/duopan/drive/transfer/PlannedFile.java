package dev.duopan.drive.transfer;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;

/**
 * A file that is to be copied.
 *
 * @param source the file as it was listed
 * @param target where it shall be
 */
public record PlannedFile(Entry source, DrivePath target) {}
