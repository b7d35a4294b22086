package dev.duopan.netdisk;

import java.util.List;

/**
 * A netdisk on a data directory: the way in to everything it keeps.
 *
 * <p>Its files live under the directory: {@code netdisk.db} with all metadata, {@code blobs} with the contents by their
 * SHA-256, {@code staging} with unfinished uploads, {@code keys} with what tokens and links are signed with.
 *
 * <p>What a call has acknowledged survives a crash at any instant: bytes are forced to disk and transactions are
 * committed with full synchronisation before the call returns.
 */
public final class Netdisk implements AutoCloseable {
    private Netdisk() {}

    /**
     * Opens the data directory, creating or migrating it first. A server also collects what earlier processes left
     * behind.
     *
     * @throws dev.duopan.api.DuopanException {@code BUSY} if another process serves from this directory,
     *     {@code UNAVAILABLE} if it can't be read or written
     */
    public static Netdisk open(NetdiskSettings settings) {
        return Unbuilt.value();
    }

    /** Returns the people. */
    public Accounts accounts() {
        return Unbuilt.value();
    }

    /** Returns the programs that may ask for tokens. */
    public Applications applications() {
        return Unbuilt.value();
    }

    /** Returns the access tokens. */
    public Tokens tokens() {
        return Unbuilt.value();
    }

    /** Returns the OAuth exchanges. */
    public Authorizations authorizations() {
        return Unbuilt.value();
    }

    /** Returns the files and folders. */
    public Namespace files() {
        return Unbuilt.value();
    }

    /** Returns the trash. */
    public Trash trash() {
        return Unbuilt.value();
    }

    /** Returns the uploads. */
    public Uploads uploads() {
        return Unbuilt.value();
    }

    /** Returns the stored bytes. */
    public Contents contents() {
        return Unbuilt.value();
    }

    /** Returns the signer of links. */
    public Links links() {
        return Unbuilt.value();
    }

    /**
     * Removes what nothing refers to any more: contents without a file, expired uploads, tokens that ended long ago.
     * Safe at any time, also while uploads run.
     *
     * @throws dev.duopan.api.DuopanException {@code UNSUPPORTED} if this process only administers
     */
    public Collected collect() {
        return Unbuilt.value();
    }

    /**
     * Compares metadata, stored bytes and counters.
     *
     * @return what is wrong, in words; empty if every file has its content, every content its bytes in full length, and
     *     every counter is right
     */
    public List<String> verify() {
        return Unbuilt.value();
    }

    /** Finishes running transactions and lets go of the directory. Unfinished uploads can be continued after the next opening. */
    @Override
    public void close() {
        Unbuilt.nothing();
    }
}
