/** Completion of command lines in shells: the scripts that shells load, and what those ask while somebody types. */
@NullMarked
package dev.duopan.cli.completion;

import org.jspecify.annotations.NullMarked;
