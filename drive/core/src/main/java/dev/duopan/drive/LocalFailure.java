package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Translates what the file system of this computer complains about. */
final class LocalFailure {
    private LocalFailure() {}

    /** Returns the failure of an action, told in words like "Reading /a/b". */
    static DuopanException of(String action, IOException cause) {
        ErrorKind kind = kind(cause);
        return new DuopanException(kind, action + " failed: " + reason(kind, cause) + ".", cause);
    }

    private static ErrorKind kind(IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> ErrorKind.NOT_FOUND;
            case NotDirectoryException e -> ErrorKind.NOT_FOUND;
            case FileAlreadyExistsException e -> ErrorKind.EXISTS;
            case AccessDeniedException e -> ErrorKind.DENIED;
            default -> kindByMessage(message(cause).toLowerCase(Locale.ROOT));
        };
    }

    private static ErrorKind kindByMessage(String message) {
        if (message.contains("no space left") || message.contains("quota exceeded")) {
            return ErrorKind.QUOTA;
        }
        if (message.contains("name too long")) {
            return ErrorKind.INVALID;
        }
        if (message.contains("file too large")) {
            return ErrorKind.TOO_LARGE;
        }
        if (message.contains("read-only file system") || message.contains("not permitted")) {
            return ErrorKind.DENIED;
        }
        return message.contains("not a directory") ? ErrorKind.NOT_FOUND : ErrorKind.UNAVAILABLE;
    }

    private static String reason(ErrorKind kind, IOException cause) {
        return switch (kind) {
            case NOT_FOUND -> "there is no such file or folder";
            case EXISTS -> "something of that name is already there";
            case DENIED -> "the operating system doesn't permit it";
            case QUOTA -> "the disk is full";
            default -> cause instanceof ClosedByInterruptException ? "it was interrupted" : message(cause);
        };
    }

    private static String message(IOException cause) {
        String text = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return text == null ? cause.getClass().getSimpleName() : text;
    }
}
