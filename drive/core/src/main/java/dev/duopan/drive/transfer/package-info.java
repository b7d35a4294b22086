/** Transfers: copying files and trees between drives, checked before, verified after. */
@NullMarked
package dev.duopan.drive.transfer;

import org.jspecify.annotations.NullMarked;
