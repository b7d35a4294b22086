/**
 * A netdisk without a protocol: accounts, files and folders, contents, uploads, trash, applications and tokens.
 *
 * <p>{@link dev.duopan.netdisk.Netdisk} is the way in. Every call takes the {@link dev.duopan.netdisk.Account} it acts
 * for and reaches nothing but that account's data: what belongs to somebody else doesn't exist for the caller. Calls
 * block, are meant for virtual threads, and may come from any number of threads at once. Failures are
 * {@link dev.duopan.api.DuopanException}s; a call that throws has changed nothing unless its javadoc says otherwise.
 */
@NullMarked
package dev.duopan.netdisk;

import org.jspecify.annotations.NullMarked;
