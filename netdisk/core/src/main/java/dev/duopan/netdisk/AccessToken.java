package dev.duopan.netdisk;

import java.time.Instant;

/**
 * A freshly issued access token.
 *
 * @param value what its bearer sends
 * @param expiresAt when it ends
 */
public record AccessToken(String value, Instant expiresAt) {
    @Override
    public String toString() {
        return "AccessToken[value=***, expiresAt=" + expiresAt + "]";
    }
}
