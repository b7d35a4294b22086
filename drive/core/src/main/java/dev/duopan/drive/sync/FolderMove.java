package dev.duopan.drive.sync;

import dev.duopan.drive.DrivePath;

/**
 * A folder that its drive moves as a whole, because nothing is at the target.
 *
 * @param from where it is
 * @param to where it shall be
 */
public record FolderMove(DrivePath from, DrivePath to) implements Decision {}
