package dev.duopan.cli.server;

import dev.duopan.cli.config.SettingValues;
import dev.duopan.netdisk.DeviceType;
import dev.duopan.netdisk.NewDeviceType;

/**
 * A type of device as programs see it.
 *
 * @param number by which lists of devices name it
 * @param deviceType with which its devices are registered
 * @param createdAt ISO 8601
 */
record DeviceTypeEntry(
        long number,
        String deviceType,
        String category,
        String brand,
        String provider,
        String ability,
        String createdAt) {
    static DeviceTypeEntry of(DeviceType type) {
        NewDeviceType traits = type.traits();
        return new DeviceTypeEntry(
                type.id(),
                type.code(),
                SettingValues.word(traits.category()),
                traits.brand(),
                traits.provider(),
                traits.ability(),
                type.createdAt().toString());
    }
}
