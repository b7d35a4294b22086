package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Tier;
import java.util.Optional;

/** Knows callers by what they send beside the body. */
@FunctionalInterface
public interface Authenticator {
    /**
     * Returns who makes the call.
     *
     * @throws dev.duopan.api.DuopanException of kind UNAUTHENTICATED, or an {@link dev.duopan.api.ApiException} with the
     *     provider's own code, if the token is missing, wrong, expired or revoked
     */
    Caller authenticate(RequestInfo request);

    /** Returns which of the published limits apply to an application before any account is known; nothing if it isn't known. */
    default Optional<Tier> tier(String clientId) {
        return Optional.empty();
    }
}
