package dev.duopan.cli.drive;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;

/** How much lies beneath a folder, counted entry by entry. For one thread. */
final class FolderUsage {
    private final DrivePath path;
    private final int depth;
    private long size;
    private long files;
    private long folders;

    FolderUsage(DrivePath path, int depth) {
        this.path = path;
        this.depth = depth;
    }

    void count(Entry entry) {
        size += entry.size();
        files += entry.isFile() ? 1 : 0;
        folders += entry.isFolder() ? 1 : 0;
    }

    DrivePath path() {
        return path;
    }

    int depth() {
        return depth;
    }

    /** Returns the bytes of all files. */
    long size() {
        return size;
    }

    long files() {
        return files;
    }

    /** Returns how many folders lie beneath, this one not among them. */
    long folders() {
        return folders;
    }
}
