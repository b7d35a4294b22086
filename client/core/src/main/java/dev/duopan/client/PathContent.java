package dev.duopan.client;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on disk.
 *
 * @param file where it is
 * @param length the length that it had when it was first looked at
 */
public record PathContent(Path file, long length) implements Content {
    /**
     * Looks at a file.
     *
     * @throws DuopanException of kind INVALID if it can't be read
     */
    public static PathContent of(Path file) {
        try {
            return new PathContent(file, Files.size(file));
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.INVALID, "%s can't be read; check it".formatted(file), e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
