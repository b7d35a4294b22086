package dev.duopan.netdisk;

/**
 * OAuth: an account's consent becomes a code, the code becomes a pair of tokens, the refresh token becomes the next pair.
 *
 * <p>All pairs that go back to one consent form a chain. A code or refresh token that is used a second time, or by the
 * wrong application, revokes the whole chain (docs/wire/123pan.md section 2.2, docs/wire/baidu-xpan.md section 2.1). Each
 * exchange is one transaction: either the old is used up and the new is there, or nothing happened.
 */
public final class Authorizations {
    /**
     * Gives out an authorization code, which lives ten minutes and works once.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account or application is gone
     */
    public String authorize(CodeRequest request) {
        return Unbuilt.value();
    }

    /**
     * Turns a code into tokens.
     *
     * @throws TokenRejectedException if the code is missing, unknown, expired, used, another application's, or asked for
     *     with another redirect URI
     */
    public TokenPair exchange(CodeExchange exchange) {
        return Unbuilt.value();
    }

    /**
     * Turns a refresh token into the next pair.
     *
     * @throws TokenRejectedException if the refresh token is missing, unknown, expired, revoked, used or another
     *     application's
     */
    public TokenPair refresh(RefreshExchange exchange) {
        return Unbuilt.value();
    }
}
