/** The commands that run and administer a netdisk. */
@NullMarked
package dev.duopan.cli.server;

import org.jspecify.annotations.NullMarked;
