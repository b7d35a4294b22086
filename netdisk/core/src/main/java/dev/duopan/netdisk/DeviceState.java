package dev.duopan.netdisk;

/** What became of a device's wish. */
public sealed interface DeviceState {
    /** Nobody has decided yet. */
    record Pending() implements DeviceState {}

    /** The device asked too early, so nothing is said. */
    record Hasty() implements DeviceState {}

    /** A person refused. */
    record Declined() implements DeviceState {}

    /** A person agreed. */
    record Granted(TokenPair pair) implements DeviceState {}
}
