/**
 * Drives as file systems of {@link java.nio.file}, under URIs of the scheme {@code duopan}.
 * {@link dev.duopan.drive.nio.DriveFileSystems} is the way in.
 */
@NullMarked
package dev.duopan.drive.nio;

import org.jspecify.annotations.NullMarked;
