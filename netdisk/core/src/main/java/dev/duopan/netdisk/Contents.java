package dev.duopan.netdisk;

/** The stored bytes. */
public final class Contents {
    /**
     * Opens the content of a file. What is open can be read to its end, even if the file is deleted meanwhile.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if it's a folder or its content is gone
     */
    public StoredContent open(FileNode file) {
        return Unbuilt.value();
    }
}
