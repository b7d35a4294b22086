/**
 * The metadata of a netdisk in its database: the only place with SQL. For {@code dev.duopan.netdisk} alone.
 *
 * <p>All work happens inside a {@link dev.duopan.netdisk.store.Transaction} on a thread of the
 * {@link dev.duopan.netdisk.store.Database}, because a call into SQLite holds on to its thread.
 */
@NullMarked
package dev.duopan.netdisk.store;

import org.jspecify.annotations.NullMarked;
