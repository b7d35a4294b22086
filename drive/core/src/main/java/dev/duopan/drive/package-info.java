/** Drives: places that keep files in folders, whoever runs them. {@link dev.duopan.drive.Drive} is the way in. */
@NullMarked
package dev.duopan.drive;

import org.jspecify.annotations.NullMarked;
