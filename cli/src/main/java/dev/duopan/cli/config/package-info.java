/** What people set: in a file, by variables of the environment, and on the command line. */
@NullMarked
package dev.duopan.cli.config;

import org.jspecify.annotations.NullMarked;
