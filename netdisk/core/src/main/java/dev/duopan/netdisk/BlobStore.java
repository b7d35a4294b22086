package dev.duopan.netdisk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Where contents are kept by their SHA-256. Implementations are safe for many threads. */
interface BlobStore {
    /**
     * Keeps the bytes of a file, which are on disk already. When it returns, they are in their final place and survive a
     * crash; the file may be there still or not. Does nothing more if the content is kept already.
     */
    void keep(Path staged, String sha256) throws IOException;

    /**
     * Opens a content; what is open stays readable when the content is deleted.
     *
     * @throws java.nio.file.NoSuchFileException if it isn't kept
     */
    Bytes open(String sha256) throws IOException;

    /**
     * Gives a content another name in the local file system, under which it stays when it is deleted here.
     *
     * @throws java.nio.file.NoSuchFileException if it isn't kept
     */
    void lend(String sha256, Path target) throws IOException;

    /** Returns the bytes of a content, nothing if it isn't kept. */
    OptionalLong size(String sha256) throws IOException;

    /** Deletes a content; returns whether it was kept. */
    boolean delete(String sha256) throws IOException;

    /** Returns the SHA-256s of all contents that begin with the two hex digits. */
    List<String> beginningWith(String prefix) throws IOException;

    /** An open content. */
    interface Bytes extends Closeable {
        /** Reads from a position as {@link java.nio.channels.FileChannel#read(ByteBuffer, long)} does. */
        int read(ByteBuffer target, long position) throws IOException;
    }
}
