package dev.duopan.client;

import dev.duopan.api.Endpoint;
import dev.duopan.api.Secret;
import dev.duopan.api.WireRequest;
import org.jspecify.annotations.Nullable;

/** Who is calling. Safe for use by many threads. */
public interface Credentials {
    /**
     * A request that says who is calling.
     *
     * @param token the token it carries; null if it carries none
     */
    record Authorised(WireRequest request, @Nullable Secret token) {}

    /**
     * Puts the current token on a request, renewing it first if it is about to end.
     *
     * @throws dev.duopan.api.DuopanException of kind UNAUTHENTICATED if there is no usable token
     */
    Authorised authorise(Endpoint<?> endpoint, WireRequest request);

    /**
     * Renews the token after the service refused it. Callers that were refused with the same token share one renewal.
     *
     * @param refused the token that was refused
     * @return whether there is now another token, so that the call is worth repeating
     * @throws dev.duopan.api.DuopanException if the renewal failed
     */
    boolean renew(Secret refused);

    /** Nobody: requests go out as they are. */
    static Credentials none() {
        return new FixedCredentials(null, (request, token) -> request);
    }

    /** One token, used until it is refused. */
    static Credentials fixed(Secret token, TokenPlacement placement) {
        return new FixedCredentials(token, placement);
    }
}
