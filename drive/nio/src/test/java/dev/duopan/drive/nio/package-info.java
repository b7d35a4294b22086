/** The contract of file systems, and what is particular about those over drives. */
@NullMarked
package dev.duopan.drive.nio;

import org.jspecify.annotations.NullMarked;
