package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Pan123Time;
import java.time.Instant;

/**
 * An access token of the open API and its end (docs/wire/123pan.md section 2.1).
 *
 * @param accessToken shaped like a JWT whose {@code exp} isn't reliable
 * @param expiredAt the end in RFC 3339 with offset, such as {@code 2025-03-23T15:48:37+08:00}
 */
public record AccessToken(
        @JsonProperty("accessToken") Secret accessToken,
        @JsonProperty("expiredAt") String expiredAt) {
    /** Returns when the token ends. */
    public Instant expiry() {
        return Pan123Time.read(expiredAt);
    }
}
