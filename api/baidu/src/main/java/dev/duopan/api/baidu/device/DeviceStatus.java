package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.baidu.NumberFlag;

/**
 * Whether a device is an account's own.
 *
 * @param bound whether it is
 */
public record DeviceStatus(
        @JsonProperty("status") @NumberFlag boolean bound) {}
