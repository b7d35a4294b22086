/** What every command shares: where its words go, which language they are in, where its files are, how it ends. */
@NullMarked
package dev.duopan.cli.console;

import org.jspecify.annotations.NullMarked;
