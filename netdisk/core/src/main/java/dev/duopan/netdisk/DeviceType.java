package dev.duopan.netdisk;

import java.time.Instant;

/**
 * A type of device that may be registered.
 *
 * @param id counts the types in the order in which they were issued, from 1
 * @param code what makers put into their devices: nineteen digits
 * @param traits what is told about such devices
 * @param createdAt when it was issued
 */
public record DeviceType(long id, String code, NewDeviceType traits, Instant createdAt) {}
