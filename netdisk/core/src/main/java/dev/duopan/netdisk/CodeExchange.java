package dev.duopan.netdisk;

import java.time.Duration;

/**
 * An application's wish to turn an authorization code into tokens; the application has proved who it is.
 *
 * @param application who asks
 * @param api the face
 * @param code the authorization code
 * @param redirectUri exactly as it was when the code was asked for
 * @param validity how long the access token shall last
 */
public record CodeExchange(Application application, TokenApi api, String code, String redirectUri, Duration validity) {
    @Override
    public String toString() {
        return "CodeExchange[application=" + application + ", api=" + api + ", code=***]";
    }
}
