/** Copy, move, sync and check of whole trees: compared first, planned as data, then carried out in an order that loses nothing. */
@NullMarked
package dev.duopan.drive.sync;

import org.jspecify.annotations.NullMarked;
