/** The remotes that people added, and the file that keeps them. */
@NullMarked
package dev.duopan.cli.remote;

import org.jspecify.annotations.NullMarked;
