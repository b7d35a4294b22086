package dev.duopan.netdisk;

import java.util.List;

/**
 * From where an account's direct links can't be used.
 *
 * @param enforced whether the list counts
 * @param addresses IPv4 addresses, in the order in which they were given
 */
public record BlockedAddresses(boolean enforced, List<String> addresses) {
    /** The most addresses that a list can have (docs/wire/123pan.md section 4.9, where a younger page says so). */
    public static final int MOST = 2_000;

    /** Copies the list. */
    public BlockedAddresses {
        addresses = List.copyOf(addresses);
    }
}
