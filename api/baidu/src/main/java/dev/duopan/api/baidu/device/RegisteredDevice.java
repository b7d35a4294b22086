package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A device that was registered.
 *
 * @param deviceId by which all other calls name it
 */
public record RegisteredDevice(@JsonProperty("device_id") String deviceId) {}
