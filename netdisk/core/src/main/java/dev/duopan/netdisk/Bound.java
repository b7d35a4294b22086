package dev.duopan.netdisk;

/** What became of the wish for a device. */
public sealed interface Bound {
    /** The device is the account's, now or already. */
    record Done() implements Bound {}

    /** The account has as many devices as it may. */
    record AccountIsFull() implements Bound {}

    /**
     * The device has as many accounts as it may.
     *
     * @param lastAccount the name of the one that was bound last
     */
    record DeviceIsFull(String lastAccount) implements Bound {}
}
