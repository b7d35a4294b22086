package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

/**
 * How many devices and accounts belong together at most.
 *
 * @param perAccount how many devices an account may have, 1 to 1,000
 * @param perDevice how many accounts a device may have, 1 to 1,000
 */
public record DeviceLimits(int perAccount, int perDevice) {
    /** What nobody changed: 100 devices of an account, 10 accounts of a device. */
    public static final DeviceLimits DEFAULT = new DeviceLimits(100, 10);

    private static final int MOST = 1_000;

    /** Checks the numbers. */
    public DeviceLimits {
        if (Math.min(perAccount, perDevice) < 1 || Math.max(perAccount, perDevice) > MOST) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Limit devices: 1 to %d per account and per device are possible".formatted(MOST));
        }
    }

    /** The same with another number of devices of an account. */
    public DeviceLimits withPerAccount(int count) {
        return new DeviceLimits(count, perDevice);
    }

    /** The same with another number of accounts of a device. */
    public DeviceLimits withPerDevice(int count) {
        return new DeviceLimits(perAccount, count);
    }
}
