/**
 * Fetches from the internet in the name of accounts.
 *
 * <p>Whoever may name a URL must not thereby reach what only this machine can reach. Every connection, those that redirects
 * lead to among them, is made to an address that was looked up and judged by
 * {@link dev.duopan.netdisk.fetch.AddressPolicy}; no name is looked up a second time.
 */
@NullMarked
package dev.duopan.netdisk.fetch;

import org.jspecify.annotations.NullMarked;
