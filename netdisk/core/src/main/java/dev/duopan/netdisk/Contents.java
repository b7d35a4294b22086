package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** The stored bytes. */
public final class Contents {
    private final BlobStore blobs;

    Contents(BlobStore blobs) {
        this.blobs = blobs;
    }

    /**
     * Opens the content of a file. What is open can be read to its end, even if the file is deleted meanwhile.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if it's a folder or its content is gone
     */
    public StoredContent open(FileNode file) {
        FileContent content = file.content();
        if (content == null) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "Read " + file.name() + ": a folder has no content");
        }
        try {
            return new StoredContent(content, blobs.open(content.sha256()));
        } catch (NoSuchFileException gone) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "Read " + file.name() + ": it was deleted meanwhile", gone);
        } catch (IOException failure) {
            throw Disk.failure("Read " + file.name(), failure);
        }
    }
}
