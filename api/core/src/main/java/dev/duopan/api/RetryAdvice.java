package dev.duopan.api;

/** What a provider's error tells the caller to do next. */
public enum RetryAdvice {
    /** The same call can't succeed. */
    NEVER,
    /** Renew the access token once, then repeat. */
    AUTHENTICATE,
    /** Wait, then repeat. */
    BACK_OFF,
    /** Go back to an earlier step of the operation, such as a new upload session. */
    RESTART
}
