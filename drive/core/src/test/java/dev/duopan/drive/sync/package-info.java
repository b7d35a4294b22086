/** Tests of comparing, planning and carrying out. */
@NullMarked
package dev.duopan.drive.sync;

import org.jspecify.annotations.NullMarked;
