package dev.duopan.cli.api;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all; one that is there is replaced. */
record WholeFile(Path path, Messages messages) {
    void write(byte[] bytes) {
        try {
            Path part = Files.createTempFile(path.toAbsolutePath().getParent(), ".duopan-", ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, messages.text("api.unwritable", path, e), e);
        }
    }
}
