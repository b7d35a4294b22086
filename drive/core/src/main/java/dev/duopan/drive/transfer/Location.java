package dev.duopan.drive.transfer;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;

/**
 * A path in a certain drive.
 *
 * @param drive the drive, which stays the caller's to close
 * @param path a file, a folder, or nothing yet
 */
public record Location(Drive drive, DrivePath path) {}
