package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * A call whose answer was lost and that isn't safe to repeat: it may or may not have taken effect. Look before trying again.
 * Its kind is UNAVAILABLE.
 */
public final class OutcomeUnknownException extends DuopanException {
    /** An unknown outcome; the message says of what, and that somebody should look. */
    public OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(ErrorKind.UNAVAILABLE, message, cause);
    }
}
