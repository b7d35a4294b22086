package dev.duopan.drive.transfer;

import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;

/**
 * Something that is known to go wrong before anything is sent.
 *
 * @param path the source that can't be copied
 * @param kind as what it would fail
 * @param reason why, as a whole sentence
 */
public record Problem(DrivePath path, ErrorKind kind, String reason) {}
