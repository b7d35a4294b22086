package dev.duopan.cli.remote;

/** Keeps keys of one kind. */
interface KeyKeeper {
    /**
     * Makes a key. It is kept for good before this returns, so that a store may rely on it.
     *
     * @throws dev.duopan.api.DuopanException of kind UNAVAILABLE if it can't be kept, UNAUTHENTICATED if a person should have
     *     given something and didn't
     */
    StoreKey create();

    /**
     * Returns the bytes of a key.
     *
     * @throws dev.duopan.api.DuopanException of kind UNAUTHENTICATED if it isn't there, DENIED if others could have read it,
     *     UNAVAILABLE if it can't be read
     */
    byte[] fetch(KeyNote note);

    /** Forgets a key that no store needs any longer, if that is possible. */
    void forget(KeyNote note);
}
