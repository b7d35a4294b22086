/**
 * A whole netdisk for one test: real storage, both protocols, in the process or on a socket, and a look afterwards whether
 * anything is broken or was left behind.
 */
@NullMarked
package dev.duopan.testkit;

import org.jspecify.annotations.NullMarked;
