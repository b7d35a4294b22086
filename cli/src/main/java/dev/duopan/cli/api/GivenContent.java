package dev.duopan.cli.api;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Content that a person gives: a file, or standard input, which is kept in a temporary file because its length must be known
 * and it may have to be sent twice.
 */
final class GivenContent implements Content, AutoCloseable {
    private static final String INPUT = "-";
    private static final String FILE = "@";

    private final Path file;
    private final boolean temporary;
    private final long length;

    private GivenContent(Path file, boolean temporary) throws IOException {
        this.file = file;
        this.temporary = temporary;
        this.length = Files.size(file);
    }

    /**
     * Takes what an argument names: {@code @FILE}, or {@code -} for standard input.
     *
     * @throws DuopanException of kind INVALID if it names neither, UNAVAILABLE if it can't be read
     */
    static GivenContent of(String argument, Console console) {
        try {
            if (argument.equals(INPUT)) {
                return spooled(console.in().stream());
            }
            if (argument.startsWith(FILE)) {
                return new GivenContent(Path.of(argument.substring(FILE.length())), false);
            }
        } catch (IOException | InvalidPathException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, console.messages().text("api.unreadable", argument, e), e);
        }
        throw new DuopanException(ErrorKind.INVALID, console.messages().text("api.not-content", argument));
    }

    private static GivenContent spooled(InputStream input) throws IOException {
        Path spool = Files.createTempFile("duopan-", ".part");
        spool.toFile().deleteOnExit();
        try {
            Files.copy(input, spool, StandardCopyOption.REPLACE_EXISTING);
            return new GivenContent(spool, true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(spool);
            throw e;
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(file);
        }
    }
}
