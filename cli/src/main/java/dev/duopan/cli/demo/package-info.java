/** The demo: the whole system on an embedded server, in one command. */
@NullMarked
package dev.duopan.cli.demo;

import org.jspecify.annotations.NullMarked;
