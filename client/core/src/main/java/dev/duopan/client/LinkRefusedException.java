package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

/**
 * A link that its host refused: expired, wrongly signed, or not for this client.
 *
 * <p>The kind follows from the HTTP status: DENIED for 401 and 403, which mostly means that a new link is needed, NOT_FOUND
 * for 404 and 410, INVALID for 416 and other client errors, RATE_LIMITED for 429, else UNAVAILABLE. Providers may know better
 * from the {@linkplain #answer() body}.
 */
public final class LinkRefusedException extends DuopanException {
    private final int status;
    private final String answer;

    LinkRefusedException(String host, int status, String answer) {
        super(kind(status), "%s refused a download link with HTTP %d; ask for a new link".formatted(host, status));
        this.status = status;
        this.answer = answer;
    }

    private static ErrorKind kind(int status) {
        return switch (status) {
            case 401, 403 -> ErrorKind.DENIED;
            case 404, 410 -> ErrorKind.NOT_FOUND;
            case 429 -> ErrorKind.RATE_LIMITED;
            default -> status >= 400 && status < 500 ? ErrorKind.INVALID : ErrorKind.UNAVAILABLE;
        };
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the first 16 KiB of the body, often a provider's error in its envelope. Not for logs. */
    public String answer() {
        return answer;
    }
}
