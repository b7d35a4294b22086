package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.device.BindDevice;
import dev.duopan.api.baidu.device.CheckDevice;
import dev.duopan.api.baidu.device.DeviceChanges;
import dev.duopan.api.baidu.device.DeviceDiff;
import dev.duopan.api.baidu.device.DeviceEntry;
import dev.duopan.api.baidu.device.DeviceList;
import dev.duopan.api.baidu.device.DeviceStatus;
import dev.duopan.api.baidu.device.LastUser;
import dev.duopan.api.baidu.device.ListDevices;
import dev.duopan.api.baidu.device.RegisterDevice;
import dev.duopan.api.baidu.device.RegisteredDevice;
import dev.duopan.api.baidu.device.UnbindDevice;
import dev.duopan.netdisk.Bound;
import dev.duopan.netdisk.Device;
import dev.duopan.netdisk.DeviceBinding;
import dev.duopan.netdisk.DeviceCategory;
import dev.duopan.netdisk.DeviceQuery;
import dev.duopan.netdisk.Devices;
import dev.duopan.netdisk.NewDeviceType;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registering devices, and making them one's own (docs/wire/baidu-xpan.md section 7). */
final class DeviceHandlers {
    /** How many changes are answered at once. */
    static final int PAGE = 100;

    private final Devices devices;

    DeviceHandlers(Devices devices) {
        this.devices = devices;
    }

    @Serves
    RegisteredDevice register(RegisterDevice request) {
        return devices.register(request.deviceType(), request.deviceAddr())
                .map(device -> new RegisteredDevice(device.code()))
                .orElseThrow(() -> new ApiException(BaiduError.DEVICE_TYPE_MISSING));
    }

    @Serves
    void bind(Caller caller, BindDevice request) {
        Optional<String> name = Optional.ofNullable(request.deviceName()).filter(given -> !given.isBlank());
        switch (devices.bind(caller.account(), device(request.deviceId()), name)) {
            case Bound.Done done -> {}
            case Bound.AccountIsFull full -> throw new ApiException(BaiduError.USER_HAS_MOST_DEVICES);
            case Bound.DeviceIsFull full ->
                throw new ApiException(
                        BaiduError.DEVICE_HAS_MOST_USERS,
                        BaiduError.DEVICE_HAS_MOST_USERS.text(),
                        new LastUser(MaskedName.of(full.lastAccount())));
        }
    }

    @Serves
    void unbind(Caller caller, UnbindDevice request) {
        devices.unbind(caller.account(), device(request.deviceId()));
    }

    @Serves
    DeviceStatus check(Caller caller, CheckDevice request) {
        return new DeviceStatus(devices.isBound(caller.account(), device(request.deviceId())));
    }

    @Serves
    DeviceList list(Caller caller, ListDevices request) {
        List<Integer> numbers = Arrays.stream(request.category().split(",", -1))
                .map(DeviceHandlers::number)
                .toList();
        return DeviceList.of(devices.list(caller.account(), categories(numbers)).stream()
                .map(DeviceHandlers::entry)
                .toList());
    }

    @Serves
    DeviceChanges changes(Caller caller, DeviceDiff request) {
        List<Integer> wanted = request.param().categories();
        DeviceCursor from = DeviceCursor.parse(request.param().cursor());
        Set<DeviceCategory> categories =
                wanted == null || wanted.isEmpty() ? EnumSet.allOf(DeviceCategory.class) : categories(wanted);
        DeviceQuery query = new DeviceQuery(categories, from.changedAt(), PAGE + 1);
        List<DeviceBinding> found = devices.changes(caller.account(), query);
        List<DeviceBinding> page = found.subList(0, Math.min(PAGE, found.size()));
        return new DeviceChanges(
                from.past(page).text(), page.stream().map(DeviceHandlers::entry).toList(), found.size() > PAGE);
    }

    private Device device(String code) {
        return devices.find(code).orElseThrow(() -> new ApiException(BaiduError.DEVICE_NOT_REGISTERED));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "category must be numbers separated by commas");
        }
    }

    private static Set<DeviceCategory> categories(List<Integer> numbers) {
        EnumSet<DeviceCategory> categories = EnumSet.allOf(DeviceCategory.class);
        categories.removeIf(category -> !numbers.contains(category.number()));
        return categories;
    }

    private static DeviceEntry entry(DeviceBinding binding) {
        NewDeviceType traits = binding.type().traits();
        return new DeviceEntry(
                traits.ability(),
                binding.createdAt().getEpochSecond(),
                traits.brand(),
                traits.category().number(),
                binding.device().code(),
                traits.logoUrl(),
                binding.name(),
                traits.provider(),
                binding.type().id(),
                traits.extraInfo(),
                traits.guide(),
                traits.guideImageUrl(),
                binding.changedAt().getEpochSecond(),
                binding.bound());
    }
}
