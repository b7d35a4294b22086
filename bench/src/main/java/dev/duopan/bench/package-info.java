/** Measures the command and a netdisk as processes of their own, and sets what it finds beside limits of the machine. */
@NullMarked
package dev.duopan.bench;

import org.jspecify.annotations.NullMarked;
