package dev.duopan.client;

import dev.duopan.api.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access token with what is needed to renew it.
 *
 * @param access the token that calls carry
 * @param refresh what a new pair is given for, often once only; null if the flow has none
 * @param expiry when the access token ends; null if that isn't known
 */
public record Token(
        Secret access, @Nullable Secret refresh, @Nullable Instant expiry) {
    /** Stands for a token that was never there: empty and long expired. */
    public static final Token MISSING = new Token(Secret.of(""), null, Instant.EPOCH);

    boolean endsBefore(Instant moment) {
        return expiry != null && expiry.isBefore(moment);
    }
}
