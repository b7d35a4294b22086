/** The commands for the files of drives. */
@NullMarked
package dev.duopan.cli.drive;

import org.jspecify.annotations.NullMarked;
