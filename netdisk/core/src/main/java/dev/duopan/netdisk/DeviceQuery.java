package dev.duopan.netdisk;

import java.time.Instant;
import java.util.Set;

/**
 * What somebody wants to know about an account's devices.
 *
 * @param categories of which sorts
 * @param changedAfter only what changed later than this
 * @param limit how many at most, 1 or more
 */
public record DeviceQuery(Set<DeviceCategory> categories, Instant changedAfter, int limit) {
    /** Copies the set. */
    public DeviceQuery {
        categories = Set.copyOf(categories);
    }
}
