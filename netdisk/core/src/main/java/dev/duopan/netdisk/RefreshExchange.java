package dev.duopan.netdisk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A wish to turn a refresh token into new tokens.
 *
 * @param application who asks and has proved who it is; null where the refresh token alone is enough
 * @param api the face
 * @param refreshToken works once
 * @param scope what the next access token shall be good for, words separated by blanks; empty for all that was consented to
 * @param validity how long the access token shall last
 */
public record RefreshExchange(
        @Nullable Application application, TokenApi api, String refreshToken, String scope, Duration validity) {
    @Override
    public String toString() {
        return "RefreshExchange[application=" + application + ", api=" + api + ", refreshToken=***]";
    }
}
