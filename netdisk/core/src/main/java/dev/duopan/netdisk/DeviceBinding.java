package dev.duopan.netdisk;

import java.time.Instant;

/**
 * A device of an account, or one that was.
 *
 * @param device the device
 * @param type its type
 * @param name what its owner calls it
 * @param bound whether it is the account's now
 * @param createdAt when it first was
 * @param changedAt when anything about it changed last; no two changes on a netdisk have the same
 */
public record DeviceBinding(
        Device device, DeviceType type, String name, boolean bound, Instant createdAt, Instant changedAt) {}
