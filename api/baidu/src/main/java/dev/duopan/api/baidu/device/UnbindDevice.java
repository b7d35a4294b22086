package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;

/**
 * Ends that a device is the account's own.
 *
 * <p>Official name: unbind (设备解绑). Errors: 42101 NOT_FOUND if it isn't registered. Repeatable: a device that isn't the account's own
 * is taken as unbound, which the documents don't say.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 7; no answer is printed.
 *
 * @param deviceId of the device
 */
@Route(
        service = BaiduService.PAN,
        name = "device.unbind",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/device",
        when = "method=unbind",
        repeatable = true)
public record UnbindDevice(@JsonProperty("device_id") String deviceId) implements Api<Empty> {}
