package dev.duopan.client;

/** Asks a provider for a new token. */
@FunctionalInterface
public interface TokenRefresh {
    /**
     * Fetches the token that follows the given one. Makes one attempt: its call must not be retried.
     *
     * @param last the newest token, or {@link Token#MISSING}
     * @throws dev.duopan.api.DuopanException of kind UNAUTHENTICATED if a person has to log in again
     */
    Token refresh(Token last);

    /**
     * Tells whether a failed refresh may be tried again later. Not where a refresh token works once, since a failed attempt
     * spends it too (docs/wire/baidu-xpan.md section 2.1).
     */
    default boolean repeatable() {
        return false;
    }

    /** A refresh that may be tried again after a failure, such as one by client id and client secret. */
    static TokenRefresh anytime(TokenRefresh refresh) {
        return new TokenRefresh() {
            @Override
            public Token refresh(Token last) {
                return refresh.refresh(last);
            }

            @Override
            public boolean repeatable() {
                return true;
            }
        };
    }
}
