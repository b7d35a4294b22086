/** The contract that every drive keeps, and the tests of the drives of this module. */
@NullMarked
package dev.duopan.drive;

import org.jspecify.annotations.NullMarked;
