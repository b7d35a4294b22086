package dev.duopan.netdisk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Where bytes wait until they are a content: one directory per upload with the file {@code data}, in which slices have
 * their place, and files of single slices that can't be there yet; files {@code whole-…} of uploads without slices.
 */
final class Staging {
    private static final String DATA = "data";
    private static final String WHOLE = "whole-";

    private final Path directory;

    Staging(Path directory) {
        this.directory = directory;
    }

    Path upload(String uploadId) {
        return directory.resolve(uploadId);
    }

    Path data(String uploadId) {
        return upload(uploadId).resolve(DATA);
    }

    Path spool(String uploadId, String name) {
        return upload(uploadId).resolve(name);
    }

    static String newSpool(int index) {
        return "slice-" + index + "-" + Secrets.hex(8);
    }

    Path newWhole() throws IOException {
        Disk.createDirectory(directory);
        return directory.resolve(WHOLE + Secrets.hex(16));
    }

    static boolean isWhole(String name) {
        return name.startsWith(WHOLE);
    }

    /** Opens a file for writing, creating it with its directory; both are on disk then. */
    FileChannel openToWrite(Path file) throws IOException {
        Path parent = Disk.parent(file);
        Disk.createDirectory(parent);
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            Disk.syncDirectory(parent);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        return channel;
    }

    Path directory() {
        return directory;
    }
}
