/** The {@code duopan} command: what can be called, and how a call ends. */
@NullMarked
package dev.duopan.cli;

import org.jspecify.annotations.NullMarked;
