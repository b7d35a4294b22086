package dev.duopan.client.baidu;

import dev.duopan.api.Empty;
import dev.duopan.api.baidu.device.BindDevice;
import dev.duopan.api.baidu.device.CheckDevice;
import dev.duopan.api.baidu.device.DeviceChanges;
import dev.duopan.api.baidu.device.DeviceDiff;
import dev.duopan.api.baidu.device.DeviceEntry;
import dev.duopan.api.baidu.device.DeviceList;
import dev.duopan.api.baidu.device.DeviceStatus;
import dev.duopan.api.baidu.device.ListDevices;
import dev.duopan.api.baidu.device.RegisterDevice;
import dev.duopan.api.baidu.device.RegisteredDevice;
import dev.duopan.api.baidu.device.UnbindDevice;
import dev.duopan.client.Call;
import dev.duopan.client.Client;
import dev.duopan.client.PagedCall;

/** The calls about hardware and whose it is (docs/wire/baidu-xpan.md section 7). */
public final class DeviceCalls {
    private final Client client;

    DeviceCalls(Client client) {
        this.client = client;
    }

    /** Registers a device; needs no token. */
    public Call<RegisteredDevice> register(RegisterDevice request) {
        return client.call(request);
    }

    /**
     * Makes a device the account's own. Of a device that has too many accounts, code 42103, the exception's payload is a
     * {@link dev.duopan.api.baidu.device.LastUser}.
     */
    public Call<Empty> bind(BindDevice request) {
        return client.call(request);
    }

    /** Ends that a device is the account's own. */
    public Call<Empty> unbind(UnbindDevice request) {
        return client.call(request);
    }

    /** Asks whether a device is the account's own. */
    public Call<DeviceStatus> check(CheckDevice request) {
        return client.call(request);
    }

    /** Asks what changed about the account's devices. */
    public PagedCall<DeviceChanges, DeviceEntry> changes(DeviceDiff request) {
        return client.call(request);
    }

    /** Lists the account's devices. */
    public Call<DeviceList> list(ListDevices request) {
        return client.call(request);
    }
}
