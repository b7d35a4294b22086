package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on disk, with the length that it had when it was first looked at. */
record PathContent(Path file, long length) implements Content {
    static PathContent of(Path file) throws IOException {
        return new PathContent(file, Files.size(file));
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
