package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import org.jspecify.annotations.Nullable;

/**
 * Makes a device the account's own.
 *
 * <p>Official name: bind (设备绑定). Errors: 42101 NOT_FOUND if it isn't registered; 42102 TOO_LARGE if the account has as many devices
 * as it may; 42103 TOO_LARGE if the device has as many accounts as it may, with {@link LastUser} as payload. Repeatable: the
 * netdisk takes a device that is the account's own already as bound, which the documents don't say.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 7. Neither maximum is published; the netdisk's operator sets them.
 *
 * @param deviceId of the device
 * @param deviceName what to call it, at most 64 characters; undocumented
 */
@Route(
        service = BaiduService.PAN,
        name = "device.bind",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/device",
        when = "method=bind",
        repeatable = true)
public record BindDevice(
        @JsonProperty("device_id") String deviceId,
        @JsonProperty("device_name") @Nullable String deviceName) implements Api<Empty> {
    /** Binds a device under the name that it has. */
    public static BindDevice of(String deviceId) {
        return new BindDevice(deviceId, null);
    }
}
