/**
 * A relay that stands between a client and a server and spoils some of what passes, as data says: connections cut at any
 * moment, refusals, lost answers, delays.
 */
@NullMarked
package dev.duopan.testkit.fault;

import org.jspecify.annotations.NullMarked;
