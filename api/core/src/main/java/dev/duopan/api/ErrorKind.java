package dev.duopan.api;

/**
 * What went wrong, in terms that both providers share.
 *
 * <p>Provider codes are mapped to a kind by the provider's error table; callers decide by the kind and show the code.
 */
public enum ErrorKind {
    /** The file, folder, task or path doesn't exist, or isn't visible to the caller. */
    NOT_FOUND,
    /** Something of that name is already there. */
    EXISTS,
    /** The caller is known but may not do this. */
    DENIED,
    /** The caller isn't known: token missing, wrong, expired or revoked. */
    UNAUTHENTICATED,
    /** The space or the traffic of the account is used up. */
    QUOTA,
    /** Too many calls; the same call may succeed after a pause. */
    RATE_LIMITED,
    /** A file, slice, batch or body exceeds a limit. */
    TOO_LARGE,
    /** The request itself is wrong; repeating it can't help. */
    INVALID,
    /** Another task is in the way; the same call may succeed later. */
    BUSY,
    /** The state changed meanwhile, or steps came in the wrong order; start again from an earlier step. */
    CONFLICT,
    /** The other side failed or can't be reached; the same call may succeed later. */
    UNAVAILABLE,
    /** Bytes aren't what they were announced to be. */
    CORRUPT,
    /** The other side doesn't offer this. */
    UNSUPPORTED,
    /** The provider wants a person to prove that they are one. */
    RISK_CONTROL
}
