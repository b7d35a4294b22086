package dev.duopan.cli.console;

import dev.duopan.api.ErrorKind;

/** How a command ended, as its caller sees it. The numbers are stable. */
public enum ExitCode {
    /** Everything asked for was done. */
    DONE(0),
    /** Something failed that has no number of its own, or Duopan itself is wrong. */
    FAILED(1),
    /** The command line or a value in it is wrong; nothing was done. */
    USAGE(2),
    /** What was named isn't there. */
    NOT_FOUND(3),
    /** Something is in the way: the name is taken, or the state changed meanwhile. */
    CONFLICT(4),
    /** The account isn't logged in, or may not do this. */
    DENIED(5),
    /** A limit is reached: space, traffic or size. */
    LIMIT(6),
    /** The other side is busy, throttles or can't be reached; the same command may succeed later. */
    LATER(7),
    /** Bytes aren't what they should be. */
    CORRUPT(8),
    /** The other side doesn't offer this. */
    UNSUPPORTED(9),
    /** A source or target couldn't be listed completely, so nothing was changed. */
    INCOMPLETE_LISTING(10),
    /** More would be deleted than may, so nothing was changed. */
    TOO_MANY_DELETIONS(11),
    /** What was compared differs. */
    DIFFERENT(12),
    /** The person who called it stopped it. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the process exit status. */
    public int number() {
        return number;
    }

    /** Returns how a command ends that failed with the given kind of error. */
    public static ExitCode of(ErrorKind kind) {
        return switch (kind) {
            case INVALID -> USAGE;
            case NOT_FOUND -> NOT_FOUND;
            case EXISTS, CONFLICT -> CONFLICT;
            case DENIED, UNAUTHENTICATED, RISK_CONTROL -> DENIED;
            case QUOTA, TOO_LARGE -> LIMIT;
            case RATE_LIMITED, BUSY, UNAVAILABLE -> LATER;
            case CORRUPT -> CORRUPT;
            case UNSUPPORTED -> UNSUPPORTED;
        };
    }
}
