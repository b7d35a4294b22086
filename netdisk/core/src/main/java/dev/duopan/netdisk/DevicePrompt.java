package dev.duopan.netdisk;

/**
 * The codes of a device that waits for a person.
 *
 * @param deviceCode with which the device asks what became of its wish; works once
 * @param userCode what the person types: 8 lower-case letters and digits, none of which looks like another
 */
public record DevicePrompt(String deviceCode, String userCode) {
    @Override
    public String toString() {
        return "DevicePrompt[deviceCode=***, userCode=" + userCode + "]";
    }
}
