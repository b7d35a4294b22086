package dev.duopan.client;

import java.io.IOException;
import java.io.InterruptedIOException;

/** A request that certainly didn't reach its peer: no connection could be made, or the calling thread was interrupted before. */
public final class NotSentException extends IOException {
    private final boolean lasting;

    private NotSentException(IOException cause, boolean lasting) {
        super(cause.getMessage(), cause);
        this.lasting = lasting;
    }

    /** No connection for now; another attempt may succeed. */
    public static NotSentException forNow(IOException cause) {
        return new NotSentException(cause, false);
    }

    /** No connection until somebody changes something, such as the peer's certificate. */
    public static NotSentException lasting(IOException cause) {
        return new NotSentException(cause, true);
    }

    /** Nothing was on its way when the calling thread was interrupted; says while what. */
    static NotSentException interrupted(String meanwhile) {
        return lasting(new InterruptedIOException("interrupted while " + meanwhile));
    }

    /** Tells whether another attempt is useless until somebody changes something. */
    public boolean lasting() {
        return lasting;
    }
}
