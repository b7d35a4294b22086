package dev.duopan.netdisk;

import org.jspecify.annotations.Nullable;

/**
 * The access tokens. Each is a row, kept by its SHA-256 only, so that it can be revoked and survives restarts.
 *
 * <p>123pan's are JWTs signed with HS256 and the claims {@code id}, {@code username}, {@code nickname}, {@code mail},
 * {@code iat}, {@code exp}, {@code v}, {@code jti} (docs/wire/123pan.md section 2.4). Baidu's begin with {@code 121.}
 * and have fewer than 256 characters (docs/wire/baidu-xpan.md section 2.3).
 */
public final class Tokens {
    /**
     * Issues an access token.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account or application is gone
     */
    public AccessToken issue(TokenOrder order) {
        return Unbuilt.value();
    }

    /**
     * Returns what the token allows.
     *
     * @param token as it came, possibly null or empty
     * @throws TokenRejectedException ({@code UNAUTHENTICATED}) if it isn't a valid token for that API
     */
    public Grant verify(@Nullable String token, TokenApi api) {
        return Unbuilt.value();
    }

    /** Takes a token back. Does nothing if there is no such token or it has ended already. */
    public void revoke(String token) {
        Unbuilt.nothing();
    }
}
