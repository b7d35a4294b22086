package dev.duopan.client;

/**
 * Hears when calls wait for their provider: before each pause after a refusal, and before each pause of a second or more that
 * keeps calls within the published limits. Called from many threads; quick to return.
 */
@FunctionalInterface
public interface WaitListener {
    /** Hears nothing. */
    WaitListener NONE = wait -> {};

    /** A call begins to wait. Whether it goes on as foreseen isn't told. */
    void waiting(Wait wait);
}
