package dev.duopan.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A provider's error codes, read in both directions. */
public final class ErrorTable {
    private record Key(String scope, String value) {}

    private final Map<Key, ErrorRow> byCode = new HashMap<>();
    private final Map<Key, ErrorRow> byKind = new HashMap<>();
    private final ErrorRow internal;

    /**
     * A table of the given rows.
     *
     * @param internal the row with which a server answers a failure of its own
     * @throws IllegalArgumentException if a scope has one code twice, or two primary rows of one kind
     */
    public ErrorTable(List<? extends ErrorRow> rows, ErrorRow internal) {
        this.internal = internal;
        rows.forEach(row -> {
            add(byCode, new Key(row.scope(), row.code()), row);
            if (row.primary()) {
                add(byKind, new Key(row.scope(), row.kind().name()), row);
            }
        });
    }

    private static void add(Map<Key, ErrorRow> rows, Key key, ErrorRow row) {
        if (rows.put(key, row) != null) {
            throw new IllegalArgumentException("two error rows for %s in scope '%s'".formatted(key.value, key.scope));
        }
    }

    /** Finds what a code means in a scope, or else in general. */
    public Optional<ErrorRow> find(String scope, String code) {
        return lookUp(byCode, scope, code);
    }

    /** Returns the row by which a server answers a failure of this kind in a scope, or else in general. */
    public ErrorRow answer(String scope, ErrorKind kind) {
        return lookUp(byKind, scope, kind.name()).orElse(internal);
    }

    private static Optional<ErrorRow> lookUp(Map<Key, ErrorRow> rows, String scope, String value) {
        return Optional.ofNullable(rows.get(new Key(scope, value)))
                .or(() -> Optional.ofNullable(rows.get(new Key("", value))));
    }
}
