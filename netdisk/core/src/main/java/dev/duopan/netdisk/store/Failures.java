package dev.duopan.netdisk.store;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of the database means to those who asked. */
final class Failures {
    private Failures() {}

    static RuntimeException translate(Throwable failure) {
        if (failure instanceof DuopanException known) {
            return known;
        }
        SQLiteErrorCode code = code(failure);
        if (code == null) {
            return failure instanceof RuntimeException unexpected
                    ? unexpected
                    : new IllegalStateException("Work in a transaction broke", failure);
        }
        return new DuopanException(kind(code), message(code), failure);
    }

    private static ErrorKind kind(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_CONSTRAINT_FOREIGNKEY -> ErrorKind.NOT_FOUND;
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> ErrorKind.EXISTS;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT -> ErrorKind.BUSY;
            default -> ErrorKind.UNAVAILABLE;
        };
    }

    private static String message(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_CONSTRAINT_FOREIGNKEY -> "Change the netdisk: the account or application it belongs to is gone";
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY ->
                "Change the netdisk: something of that name is already there";
            default -> "Use the database: it answered " + code + "; see whether its disk is full or it is locked";
        };
    }

    private static @Nullable SQLiteErrorCode code(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return null;
    }
}
