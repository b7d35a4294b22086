/** Tests of transfers, with drives that misbehave in one way each. */
@NullMarked
package dev.duopan.drive.transfer;

import org.jspecify.annotations.NullMarked;
