package dev.duopan.netdisk;

import java.time.Duration;

/**
 * An application's wish to turn a refresh token into new tokens; the application has proved who it is.
 *
 * @param application who asks
 * @param api the face
 * @param refreshToken works once
 * @param validity how long the access token shall last
 */
public record RefreshExchange(Application application, TokenApi api, String refreshToken, Duration validity) {
    @Override
    public String toString() {
        return "RefreshExchange[application=" + application + ", api=" + api + ", refreshToken=***]";
    }
}
