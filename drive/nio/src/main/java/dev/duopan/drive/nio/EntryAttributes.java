package dev.duopan.drive.nio;

import dev.duopan.drive.Entry;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a drive as attributes of a file. A time that the drive doesn't tell is that of the last change, and the epoch
 * if it doesn't tell that either. The key is the provider's id.
 */
record EntryAttributes(Entry entry) implements BasicFileAttributes {
    @Override
    public FileTime lastModifiedTime() {
        return time(entry.modifiedAt());
    }

    @Override
    public FileTime lastAccessTime() {
        return lastModifiedTime();
    }

    @Override
    public FileTime creationTime() {
        return entry.createdAt() == null ? lastModifiedTime() : time(entry.createdAt());
    }

    private static FileTime time(@Nullable Instant time) {
        return FileTime.from(time == null ? Instant.EPOCH : time);
    }

    @Override
    public boolean isRegularFile() {
        return entry.isFile();
    }

    @Override
    public boolean isDirectory() {
        return entry.isFolder();
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public long size() {
        return entry.size();
    }

    @Override
    public @Nullable Object fileKey() {
        return entry.id().isEmpty() ? null : entry.id();
    }
}
