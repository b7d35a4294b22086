package dev.duopan.drive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary file for bytes that must be read more often than they can be. Only its owner may read it. */
final class SpoolFile {
    private static final String PREFIX = "duopan-";
    private static final String SUFFIX = ".part";

    private final Path file;

    private SpoolFile(Path file) {
        this.file = file;
    }

    static SpoolFile filledFrom(InputStream stream) {
        try {
            SpoolFile spool = new SpoolFile(Files.createTempFile(PREFIX, SUFFIX));
            spool.fill(stream);
            return spool;
        } catch (IOException e) {
            throw LocalFailure.of("Spooling a stream to a temporary file", e);
        }
    }

    UploadSource asSource() {
        return new Spooled(UploadSource.of(file));
    }

    private void fill(InputStream stream) throws IOException {
        boolean filled = false;
        try (OutputStream target = Files.newOutputStream(file)) {
            stream.transferTo(target);
            filled = true;
        } finally {
            if (!filled) {
                Files.deleteIfExists(file);
            }
        }
    }

    private final class Spooled extends UploadSource {
        private final UploadSource content;

        Spooled(UploadSource content) {
            super(content.size());
            this.content = content;
        }

        @Override
        InputStream openAt(long offset) throws IOException {
            return content.openAt(offset);
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw LocalFailure.of("Deleting the temporary file " + file, e);
            }
        }

        @Override
        public String toString() {
            return "a spooled stream of " + size() + " bytes";
        }
    }
}
