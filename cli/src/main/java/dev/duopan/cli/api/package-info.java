/** The commands that show and call the endpoints of the catalogue by their names. */
@NullMarked
package dev.duopan.cli.api;

import org.jspecify.annotations.NullMarked;
