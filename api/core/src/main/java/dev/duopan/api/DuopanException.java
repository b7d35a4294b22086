package dev.duopan.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Duopan throws on purpose: a failure of a known {@linkplain ErrorKind kind}.
 *
 * <p>The message says what was attempted, what came back and, where there is something, what to do. It never contains a
 * secret.
 */
public class DuopanException extends RuntimeException {
    private final ErrorKind kind;

    /** A failure of the given kind. */
    public DuopanException(ErrorKind kind, String message) {
        this(kind, message, null);
    }

    /** A failure of the given kind with the exception that led to it. */
    public DuopanException(ErrorKind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind is null");
    }

    /** Returns what went wrong, in terms shared by all providers. */
    public final ErrorKind kind() {
        return kind;
    }
}
