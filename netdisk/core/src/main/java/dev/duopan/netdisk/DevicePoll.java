package dev.duopan.netdisk;

import java.time.Duration;

/**
 * A device's question what became of its wish; the application has proved who it is.
 *
 * @param application who asks
 * @param api the face
 * @param deviceCode the code that the device got
 * @param validity how long the access token shall last
 */
public record DevicePoll(Application application, TokenApi api, String deviceCode, Duration validity) {
    @Override
    public String toString() {
        return "DevicePoll[application=" + application + ", api=" + api + ", deviceCode=***]";
    }
}
