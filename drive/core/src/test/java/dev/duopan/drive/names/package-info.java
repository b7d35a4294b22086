/** What becomes of names that a provider refuses. */
@NullMarked
package dev.duopan.drive.names;

import org.jspecify.annotations.NullMarked;
