package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What drives complain about, in the exceptions of java.nio.file. */
final class Failures {
    private Failures() {}

    /** Does something with a file, and translates its failure. */
    static <T> T translated(Path file, Supplier<T> action) throws FileSystemException {
        return translated(file, null, action);
    }

    /** Does something with two files, and translates its failure. */
    static <T> T translated(Path file, @Nullable Path other, Supplier<T> action) throws FileSystemException {
        try {
            return action.get();
        } catch (DuopanException e) {
            throw of(e, file, other, "");
        }
    }

    /**
     * Translates a failure.
     *
     * @param more what is added to the reason; begins with a blank if it isn't empty
     */
    static FileSystemException of(DuopanException failure, Path file, @Nullable Path other, String more) {
        String first = file.toString();
        String second = other == null ? null : other.toString();
        String reason = failure.getMessage() + more;
        FileSystemException translated = switch (failure.kind()) {
            case NOT_FOUND -> new NoSuchFileException(first, second, reason);
            case EXISTS -> new FileAlreadyExistsException(first, second, reason);
            case DENIED, UNAUTHENTICATED -> new AccessDeniedException(first, second, reason);
            case QUOTA,
                    RATE_LIMITED,
                    TOO_LARGE,
                    INVALID,
                    BUSY,
                    CONFLICT,
                    UNAVAILABLE,
                    CORRUPT,
                    UNSUPPORTED,
                    RISK_CONTROL -> new FileSystemException(first, second, reason);
        };
        translated.initCause(failure);
        return translated;
    }
}
