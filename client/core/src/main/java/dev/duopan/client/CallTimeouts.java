package dev.duopan.client;

import java.time.Duration;

/**
 * How long a peer may be silent. There is no limit on the whole call: a slow line that moves is not a failure.
 *
 * @param answer from the last byte of the request to the header fields of the answer
 * @param idle while it takes no byte of a request's body or gives none of an answer's
 */
public record CallTimeouts(Duration answer, Duration idle) {
    /** One minute each. */
    public static final CallTimeouts DEFAULT = of(Duration.ofMinutes(1));

    /**
     * Limits of positive length.
     *
     * @throws IllegalArgumentException if one isn't positive
     */
    public CallTimeouts {
        if (!answer.isPositive() || !idle.isPositive()) {
            throw new IllegalArgumentException("a timeout must be positive: %s, %s".formatted(answer, idle));
        }
    }

    /** The same limit for both. */
    public static CallTimeouts of(Duration silence) {
        return new CallTimeouts(silence, silence);
    }
}
