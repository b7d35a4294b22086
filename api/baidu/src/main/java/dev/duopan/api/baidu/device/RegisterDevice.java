package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;

/**
 * Registers a device, which then can be bound.
 *
 * <p>Official name: register (设备注册). Needs no token, though some clients send one. Errors: 42100 NOT_FOUND if nobody issued such a
 * type; 2 INVALID if the address is blank or longer than 256 characters. Repeatable: the netdisk answers the same id to the
 * same pair; that the service does so is expected, not documented.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 7.
 *
 * @param deviceType what the operator of the service issued
 * @param deviceAddr what tells devices of a type apart; should be the MD5 of MAC address or serial number, but the official
 *     sample is no hex, so it isn't checked
 */
@Route(
        service = BaiduService.PAN,
        name = "device.register",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/device",
        when = "method=register",
        authenticated = false,
        repeatable = true)
public record RegisterDevice(
        @JsonProperty("device_type") String deviceType,
        @JsonProperty("device_addr") String deviceAddr) implements Api<RegisteredDevice> {}
