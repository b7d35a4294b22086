package dev.duopan.netdisk;

/**
 * A type of device to be issued.
 *
 * @param category what sort of device it is
 * @param ability what such devices can do, numbers separated by commas; their meanings aren't published
 * @param provider who makes them
 * @param brand under which brand, 1 to 64 characters; also the name of a device that its owner gives none
 * @param logoUrl of a picture, may be empty
 * @param guide what people are told about them, may be empty
 * @param guideImageUrl of a picture to that, may be empty
 * @param extraInfo JSON text, may be empty
 */
public record NewDeviceType(
        DeviceCategory category,
        String ability,
        String provider,
        String brand,
        String logoUrl,
        String guide,
        String guideImageUrl,
        String extraInfo) {
    /** A type with a brand and nothing else. */
    public static NewDeviceType of(DeviceCategory category, String brand) {
        return new NewDeviceType(category, "", "", brand, "", "", "", "");
    }
}
