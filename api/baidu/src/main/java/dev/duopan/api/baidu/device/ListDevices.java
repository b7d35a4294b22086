package dev.duopan.api.baidu.device;

import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lists the account's devices of some categories.
 *
 * <p>Official name: list (设备列表). Errors: 2 INVALID if the categories are no numbers. Repeatable. The netdisk lists the devices that are
 * the account's own now; the printed sample has one with status 0.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 7.
 *
 * @param category numbers separated by commas: 1 speakers, 2 televisions, 3 network storages; others match nothing
 */
@Route(
        service = BaiduService.PAN,
        name = "device.list",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/device",
        when = "method=list",
        repeatable = true)
public record ListDevices(String category) implements Api<DeviceList> {
    /** Lists the devices of some categories. */
    public static ListDevices of(int... categories) {
        return new ListDevices(
                Arrays.stream(categories).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    }
}
