package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;

/**
 * Asks whether a device is the account's own.
 *
 * <p>Official name: checkbind (检查设备绑定). Errors: 42101 NOT_FOUND if it isn't registered. Repeatable.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 7.
 *
 * @param deviceId of the device
 */
@Route(
        service = BaiduService.PAN,
        name = "device.checkbind",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/device",
        when = "method=checkbind",
        repeatable = true)
public record CheckDevice(@JsonProperty("device_id") String deviceId) implements Api<DeviceStatus> {}
