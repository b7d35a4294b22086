package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Arrays;

/** Where the key of a store of remotes comes from. */
public enum KeyKind {
    /** A file that only its owner can read. */
    FILE("file"),
    /** The keyring of the system. */
    KEYRING("keyring"),
    /** It is made of a passphrase, whenever it is needed. */
    PASSPHRASE("passphrase");

    private final String id;

    KeyKind(String id) {
        this.id = id;
    }

    /** Returns its name on the command line and in the store. */
    public String id() {
        return id;
    }

    /**
     * Returns the kind of the given name.
     *
     * @throws DuopanException of kind INVALID if there is none
     */
    static KeyKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, "'%s' is no kind of key in this version of Duopan".formatted(id)));
    }

    @Override
    public String toString() {
        return id;
    }
}
