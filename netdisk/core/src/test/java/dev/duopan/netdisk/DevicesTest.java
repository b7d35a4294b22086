package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesTest {
    private static final Set<DeviceCategory> ALL = EnumSet.allOf(DeviceCategory.class);

    @TempDir
    private Path directory;

    private final TestClock clock = new TestClock();
    private Netdisk netdisk;
    private Devices devices;
    private Account anna;
    private Account ben;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory).withClock(clock).withDevices(new DeviceLimits(2, 1)));
        devices = netdisk.devices();
        anna = netdisk.accounts().add(NewAccount.of("anna", "secret".toCharArray()));
        ben = netdisk.accounts().add(NewAccount.of("ben", "secret".toCharArray()));
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private DeviceType issue(DeviceCategory category) {
        return devices.issue(NewDeviceType.of(category, "brand"));
    }

    private Device device(DeviceType type, String address) {
        return devices.register(type.code(), address).orElseThrow();
    }

    private List<DeviceBinding> changes(Instant after) {
        return devices.changes(anna, new DeviceQuery(ALL, after, 100));
    }

    @Test
    void issue_types_countsThemAndGivesEachACode() {
        DeviceType one = issue(DeviceCategory.NAS);
        DeviceType two = issue(DeviceCategory.TV);

        assertThat(devices.types()).containsExactly(one, two);
        assertThat(one.id()).isEqualTo(1);
        assertThat(two.id()).isEqualTo(2);
        assertThat(one.code()).matches("[1-9][0-9]{18}").isNotEqualTo(two.code());
    }

    @Test
    void issue_nonsense_isRefused() {
        Samples.assertKind(ErrorKind.INVALID, () -> devices.issue(NewDeviceType.of(DeviceCategory.TV, " ")));
        Samples.assertKind(ErrorKind.INVALID, () -> devices.issue(NewDeviceType.of(DeviceCategory.TV, "b".repeat(65))));
        Samples.assertKind(ErrorKind.INVALID, () -> devices.issue(NewDeviceType.of(DeviceCategory.TV, "a\nb")));
        Samples.assertKind(ErrorKind.INVALID, () -> new DeviceLimits(0, 1));
        Samples.assertKind(ErrorKind.INVALID, () -> new DeviceLimits(1, 1_001));
        assertThat(devices.types()).isEmpty();
    }

    @Test
    void register_samePair_isOneDevice() {
        DeviceType type = issue(DeviceCategory.NAS);

        assertThat(device(type, "a")).isEqualTo(device(type, "a")).isNotEqualTo(device(type, "b"));
        assertThat(device(issue(DeviceCategory.NAS), "a")).isNotEqualTo(device(type, "a"));
        assertThat(devices.find(device(type, "a").code())).contains(device(type, "a"));
        assertThat(devices.register("unknown", "a")).isEmpty();
        Samples.assertKind(ErrorKind.INVALID, () -> devices.register(type.code(), ""));
    }

    @Test
    void bind_upToTheLimits_thenSaysWhatIsFull() {
        DeviceType type = issue(DeviceCategory.NAS);
        List<Device> three = IntStream.range(0, 3)
                .mapToObj(number -> device(type, "a" + number))
                .toList();

        assertThat(devices.bind(anna, three.get(0), Optional.empty())).isEqualTo(new Bound.Done());
        assertThat(devices.bind(anna, three.get(1), Optional.empty())).isEqualTo(new Bound.Done());
        assertThat(devices.bind(anna, three.get(2), Optional.empty())).isEqualTo(new Bound.AccountIsFull());
        assertThat(devices.bind(ben, three.get(0), Optional.empty())).isEqualTo(new Bound.DeviceIsFull("anna"));

        devices.unbind(anna, three.get(0));

        assertThat(devices.bind(ben, three.get(0), Optional.empty())).isEqualTo(new Bound.Done());
        assertThat(devices.isBound(anna, three.get(0))).isFalse();
        assertThat(devices.isBound(ben, three.get(0))).isTrue();
    }

    @Test
    void changes_atTheSameInstantOrWithAClockThatGoesBack_areInOrder() {
        DeviceType type = issue(DeviceCategory.NAS);
        Device one = device(type, "1");
        Device two = device(type, "2");
        devices.bind(anna, one, Optional.of("one"));
        devices.bind(anna, two, Optional.empty());
        Instant known = changes(Instant.EPOCH).getLast().changedAt();

        assertThat(changes(Instant.EPOCH)).extracting(DeviceBinding::name).containsExactly("one", "brand");
        assertThat(changes(known)).isEmpty();

        devices.bind(anna, one, Optional.of("one"));
        assertThat(changes(known)).as("nothing changed").isEmpty();

        devices.unbind(anna, one);
        assertThat(changes(known)).singleElement().satisfies(binding -> {
            assertThat(binding.bound()).isFalse();
            assertThat(binding.name()).isEqualTo("one");
        });
        assertThat(devices.list(anna, ALL)).extracting(DeviceBinding::device).containsExactly(two);
        assertThat(devices.list(anna, EnumSet.of(DeviceCategory.TV))).isEmpty();
        assertThat(devices.list(anna, Set.of())).isEmpty();
        assertThat(devices.list(ben, ALL)).isEmpty();
    }

    @Test
    void withdraw_type_takesItsDevicesAlong() {
        DeviceType type = issue(DeviceCategory.SPEAKER);
        Device device = device(type, "a");
        devices.bind(anna, device, Optional.empty());

        devices.withdraw(type.code());

        assertThat(devices.types()).isEmpty();
        assertThat(devices.find(device.code())).isEmpty();
        assertThat(changes(Instant.EPOCH)).isEmpty();
        Samples.assertKind(ErrorKind.NOT_FOUND, () -> devices.withdraw(type.code()));
    }
}
