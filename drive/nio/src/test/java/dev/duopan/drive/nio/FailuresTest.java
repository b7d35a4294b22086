package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {
    @ParameterizedTest
    @EnumSource
    void of_anyKind_tellsPathsReasonAndCause(ErrorKind kind) {
        DuopanException cause = new DuopanException(kind, "It went wrong.");

        FileSystemException failure = Failures.of(cause, Path.of("a"), Path.of("b"), " Try again.");

        assertThat(failure).isExactlyInstanceOf(expected(kind)).hasCause(cause);
        assertThat(failure.getFile()).isEqualTo("a");
        assertThat(failure.getOtherFile()).isEqualTo("b");
        assertThat(failure.getReason()).isEqualTo("It went wrong. Try again.");
    }

    private static Class<? extends FileSystemException> expected(ErrorKind kind) {
        return switch (kind) {
            case NOT_FOUND -> NoSuchFileException.class;
            case EXISTS -> FileAlreadyExistsException.class;
            case DENIED, UNAUTHENTICATED -> AccessDeniedException.class;
            default -> FileSystemException.class;
        };
    }
}
