package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.HardwareRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Speakers, televisions and network storages, and whose they are. The operator issues types of devices; a device of an issued
 * type registers itself, and accounts bind it.
 */
public final class Devices {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ADDRESS = 256;

    private final Database database;
    private final Clock clock;
    private final DeviceLimits limits;

    Devices(Database database, Clock clock, DeviceLimits limits) {
        this.database = database;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Issues a type of device.
     *
     * @throws DuopanException {@code INVALID} if a text is too long, or the brand is blank
     */
    public DeviceType issue(NewDeviceType traits) {
        check(traits);
        DeviceType type = new DeviceType(0, Secrets.digits(19), traits, clock.instant());
        return database.write(transaction -> {
            transaction.deviceTypes().insert(type);
            return transaction.deviceTypes().find(type.code()).orElseThrow();
        });
    }

    /** Returns all types in the order in which they were issued. */
    public List<DeviceType> types() {
        return database.read(transaction -> transaction.deviceTypes().all());
    }

    /**
     * Takes back a type, with all devices of it and whose they are. Nobody is told that they are gone.
     *
     * @throws DuopanException {@code NOT_FOUND} if there is none of that code
     */
    public void withdraw(String code) {
        if (!database.write(transaction -> transaction.deviceTypes().delete(code))) {
            throw new DuopanException(
                    ErrorKind.NOT_FOUND, "Withdraw the device type " + code + ": there is none; list the types");
        }
    }

    /**
     * Registers a device, or finds the one that was registered with the same type and address.
     *
     * @param address what tells devices of a type apart, 1 to 256 characters
     * @return the device, nothing if there is no such type
     * @throws DuopanException {@code INVALID} if the address is empty or too long
     */
    public Optional<Device> register(String typeCode, String address) {
        if (address.isBlank() || address.length() > LONGEST_ADDRESS) {
            throw new DuopanException(
                    ErrorKind.INVALID, "Register a device: its address needs 1 to " + LONGEST_ADDRESS + " characters");
        }
        return database.write(transaction ->
                transaction.deviceTypes().find(typeCode).map(type -> register(transaction.hardware(), type, address)));
    }

    private Device register(HardwareRows devices, DeviceType type, String address) {
        return devices.find(type.id(), address).orElseGet(() -> {
            String code = Secrets.digits(9) + Secrets.letters(2) + Secrets.digits(7);
            devices.insert(new HardwareRows.Draft(type.id(), address, code, clock.instant()));
            return devices.find(code).orElseThrow();
        });
    }

    /** Returns the device that everybody names so. */
    public Optional<Device> find(String code) {
        return database.read(transaction -> transaction.hardware().find(code));
    }

    /**
     * Makes a device an account's own. If it is that already, it only gets its new name.
     *
     * @param name what to call it, at most 64 characters; nothing keeps its name, at first that of its brand
     * @throws DuopanException {@code INVALID} if the name is too long
     */
    public Bound bind(Account account, Device device, Optional<String> name) {
        checkText(name.orElse(""), LONGEST_NAME);
        return database.write(transaction -> {
            HardwareRows devices = transaction.hardware();
            Optional<DeviceBinding> earlier = devices.binding(account.id(), device.id());
            boolean bound = earlier.filter(DeviceBinding::bound).isPresent();
            if (!bound && devices.countOf(account.id()) >= limits.perAccount()) {
                return new Bound.AccountIsFull();
            }
            if (!bound && devices.countAccounts(device.id()) >= limits.perDevice()) {
                return new Bound.DeviceIsFull(devices.lastAccount(device.id()).orElse(""));
            }
            String kept = earlier.map(DeviceBinding::name).orElseGet(() -> devices.brand(device.id()));
            if (!bound || name.filter(given -> !given.equals(kept)).isPresent()) {
                devices.bind(new HardwareRows.Pair(account.id(), device.id()), name.orElse(kept), clock.instant());
            }
            return new Bound.Done();
        });
    }

    /** Ends that a device is an account's own; nothing happens if it isn't. */
    public void unbind(Account account, Device device) {
        database.run(transaction ->
                transaction.hardware().unbind(new HardwareRows.Pair(account.id(), device.id()), clock.instant()));
    }

    /** Returns whether a device is an account's own. */
    public boolean isBound(Account account, Device device) {
        return database.read(transaction -> transaction.hardware().binding(account.id(), device.id()))
                .filter(DeviceBinding::bound)
                .isPresent();
    }

    /** Returns the account's own devices of some sorts, in the order of their latest changes. */
    public List<DeviceBinding> list(Account account, Set<DeviceCategory> categories) {
        return database.read(transaction -> transaction.hardware().bound(account.id(), categories));
    }

    /** Returns what changed about an account's devices, also those that it has no longer, in the order of the latest changes. */
    public List<DeviceBinding> changes(Account account, DeviceQuery query) {
        return database.read(transaction -> transaction.hardware().changes(account.id(), query));
    }

    private static void check(NewDeviceType traits) {
        if (traits.brand().isBlank()) {
            throw new DuopanException(ErrorKind.INVALID, "Issue a device type: it needs a brand");
        }
        List.of(traits.provider(), traits.brand(), traits.ability()).forEach(text -> checkText(text, LONGEST_NAME));
        List.of(traits.logoUrl(), traits.guide(), traits.guideImageUrl(), traits.extraInfo())
                .forEach(text -> checkText(text, LONGEST_TEXT));
    }

    private static void checkText(String text, int longest) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Describe a device: its texts may have %d characters, and no control characters"
                            .formatted(longest));
        }
    }
}
