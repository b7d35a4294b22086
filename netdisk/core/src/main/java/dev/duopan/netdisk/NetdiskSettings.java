package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How a netdisk is opened.
 *
 * @param directory where everything is kept; created when missing
 * @param role what this process does with it
 * @param instantUpload whose contents can be hit by digests
 * @param uploadLifetime how long an upload may rest before it is forgotten; each slice begins the time anew
 * @param collectionInterval how often a server collects what nothing refers to any more; zero only when it opens
 * @param passwordIterations PBKDF2 rounds for new passwords, at least 1,000; tests may want few
 * @param devices how many devices and accounts belong together at most
 * @param clock what time it is
 */
public record NetdiskSettings(
        Path directory,
        NetdiskRole role,
        InstantUploadVisibility instantUpload,
        Duration uploadLifetime,
        Duration collectionInterval,
        int passwordIterations,
        DeviceLimits devices,
        Clock clock) {
    /** The rounds that a password of a real person gets. */
    public static final int DEFAULT_PASSWORD_ITERATIONS = 600_000;

    /** Checks the numbers. */
    public NetdiskSettings {
        if (passwordIterations < 1_000 || uploadLifetime.isNegative() || collectionInterval.isNegative()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Netdisk settings: at least 1,000 password iterations and no negative durations are needed");
        }
    }

    /** A server's settings with everything at its default: own contents only, seven days, hourly collection. */
    public static NetdiskSettings at(Path directory) {
        return new NetdiskSettings(
                directory,
                NetdiskRole.SERVER,
                InstantUploadVisibility.OWN_ACCOUNT,
                Duration.ofDays(7),
                Duration.ofHours(1),
                DEFAULT_PASSWORD_ITERATIONS,
                DeviceLimits.DEFAULT,
                Clock.systemUTC());
    }

    /** The same in another role. */
    public NetdiskSettings withRole(NetdiskRole newRole) {
        return new NetdiskSettings(
                directory,
                newRole,
                instantUpload,
                uploadLifetime,
                collectionInterval,
                passwordIterations,
                devices,
                clock);
    }

    /** The same with another visibility of contents. */
    public NetdiskSettings withInstantUpload(InstantUploadVisibility visibility) {
        return new NetdiskSettings(
                directory, role, visibility, uploadLifetime, collectionInterval, passwordIterations, devices, clock);
    }

    /** The same with another lifetime of resting uploads. */
    public NetdiskSettings withUploadLifetime(Duration lifetime) {
        return new NetdiskSettings(
                directory, role, instantUpload, lifetime, collectionInterval, passwordIterations, devices, clock);
    }

    /** The same with another interval of collection. */
    public NetdiskSettings withCollectionInterval(Duration interval) {
        return new NetdiskSettings(
                directory, role, instantUpload, uploadLifetime, interval, passwordIterations, devices, clock);
    }

    /** The same with another cost of passwords. */
    public NetdiskSettings withPasswordIterations(int iterations) {
        return new NetdiskSettings(
                directory, role, instantUpload, uploadLifetime, collectionInterval, iterations, devices, clock);
    }

    /** The same with other limits of devices. */
    public NetdiskSettings withDevices(DeviceLimits limits) {
        return new NetdiskSettings(
                directory, role, instantUpload, uploadLifetime, collectionInterval, passwordIterations, limits, clock);
    }

    /** The same with another clock. */
    public NetdiskSettings withClock(Clock newClock) {
        return new NetdiskSettings(
                directory,
                role,
                instantUpload,
                uploadLifetime,
                collectionInterval,
                passwordIterations,
                devices,
                newClock);
    }
}
