package dev.duopan.netdisk.dispatch;

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
}
