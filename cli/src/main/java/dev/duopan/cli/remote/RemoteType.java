package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a remote speaks. */
public enum RemoteType {
    /** 123pan's open API. */
    OPEN123("123open"),
    /** Baidu Netdisk's open platform. */
    BAIDU("baidu"),
    /** A folder of this computer. */
    LOCAL("local");

    private final String id;

    RemoteType(String id) {
        this.id = id;
    }

    /** Returns the name of the type on the command line and in the store. */
    public String id() {
        return id;
    }

    /**
     * Returns the type of the given name.
     *
     * @throws DuopanException of kind INVALID if there is no such type
     */
    public static RemoteType of(String id) {
        return Arrays.stream(values())
                .filter(type -> type.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, "no remote is of type '%s'; the types are %s".formatted(id, ids())));
    }

    private static String ids() {
        return Arrays.stream(values()).map(RemoteType::id).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return id;
    }
}
