package dev.duopan.netdisk;

import java.time.Duration;

/** The face of the netdisk that a token opens. A token for one is unknown to the other. */
public enum TokenApi {
    /**
     * 123pan's open API: signed JWTs, refresh tokens of 90 days; a refresh ends the access token before
     * (docs/wire/123pan.md sections 2.1, 2.2, 2.4).
     */
    PAN123_OPEN(Duration.ofDays(30), Duration.ofDays(90), true),
    /**
     * Baidu's open API: opaque access tokens, refresh tokens of ten years; a refresh leaves the access token before
     * (docs/wire/baidu-xpan.md section 2).
     */
    BAIDU(Duration.ofDays(30), Duration.ofDays(3650), false);

    private final Duration accessValidity;
    private final Duration refreshValidity;
    private final boolean refreshEndsAccess;

    TokenApi(Duration accessValidity, Duration refreshValidity, boolean refreshEndsAccess) {
        this.accessValidity = accessValidity;
        this.refreshValidity = refreshValidity;
        this.refreshEndsAccess = refreshEndsAccess;
    }

    /** Returns how long an access token is valid unless somebody says otherwise. */
    public Duration accessValidity() {
        return accessValidity;
    }

    /** Returns how long a refresh token can be used. */
    public Duration refreshValidity() {
        return refreshValidity;
    }

    boolean refreshEndsAccess() {
        return refreshEndsAccess;
    }
}
