package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The stored bytes. */
public final class Contents {
    private final BlobStore blobs;

    Contents(BlobStore blobs) {
        this.blobs = blobs;
    }

    /**
     * Gives the content of a file a name in a directory, for programs that read files: a second name where the file system
     * has such, else a copy. It stays when the file is deleted, and must not be written to.
     *
     * @param target doesn't exist yet
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if it's a folder or its content is gone
     */
    public void lend(FileNode file, Path target) {
        FileContent content = contentOf(file);
        try {
            blobs.lend(content.sha256(), target);
        } catch (NoSuchFileException gone) {
            throw deleted(file, gone);
        } catch (IOException failure) {
            throw Disk.failure("Read " + file.name(), failure);
        }
    }

    /**
     * Opens the content of a file. What is open can be read to its end, even if the file is deleted meanwhile.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if it's a folder or its content is gone
     */
    public StoredContent open(FileNode file) {
        FileContent content = contentOf(file);
        try {
            return new StoredContent(content, blobs.open(content.sha256()));
        } catch (NoSuchFileException gone) {
            throw deleted(file, gone);
        } catch (IOException failure) {
            throw Disk.failure("Read " + file.name(), failure);
        }
    }

    private static FileContent contentOf(FileNode file) {
        FileContent content = file.content();
        if (content == null) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "Read " + file.name() + ": a folder has no content");
        }
        return content;
    }

    private static DuopanException deleted(FileNode file, NoSuchFileException gone) {
        return new DuopanException(ErrorKind.NOT_FOUND, "Read " + file.name() + ": it was deleted meanwhile", gone);
    }
}
