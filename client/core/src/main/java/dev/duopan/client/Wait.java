package dev.duopan.client;

import java.time.Instant;

/**
 * A call that waits before it is made.
 *
 * @param provider who is called: the provider's name in the catalogue, such as {@code 123open}, or a host that isn't one of an
 *     API
 * @param call what is called there: a path, with the parameter that tells endpoints of one path apart; never secret
 * @param reason why it waits
 * @param until when it goes on, by the clock on the wall
 */
public record Wait(String provider, String call, Reason reason, Instant until) {
    /** Why a call waits. */
    public enum Reason {
        /** It would be more calls than the provider lets the account make. */
        BUDGET,
        /** The provider said that there were too many calls. */
        LIMITED,
        /** The provider said that something else is in the way. */
        BUSY
    }
}
