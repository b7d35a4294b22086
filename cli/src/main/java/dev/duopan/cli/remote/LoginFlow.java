package dev.duopan.cli.remote;

import java.util.Set;

/** How a remote of one type is logged in to. */
interface LoginFlow {
    /** Returns the options of {@link LoginOptions} that mean something here. */
    Set<String> options();

    /**
     * Returns the remote with all that later calls need, after a call of it succeeded. Nothing is stored.
     *
     * @throws dev.duopan.api.DuopanException of kind INVALID if an option is missing or wrong, or as the call fails
     */
    Remote logIn(Remote bare);
}
