package dev.duopan.drive.nio;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** The attributes of whatever is at a path. */
record EntryAttributeView(FilePath file) implements BasicFileAttributeView {
    @Override
    public String name() {
        return AttributeNames.VIEW;
    }

    @Override
    public BasicFileAttributes readAttributes() throws IOException {
        return file.getFileSystem().files().attributes(file);
    }

    /** Sets the time of change alone. */
    @Override
    public void setTimes(
            @Nullable FileTime lastModifiedTime, @Nullable FileTime lastAccessTime, @Nullable FileTime createTime)
            throws IOException {
        if (lastModifiedTime != null) {
            file.getFileSystem().files().setModifiedAt(file, lastModifiedTime.toInstant());
        } else if (lastAccessTime != null || createTime != null) {
            throw new UnsupportedOperationException("of the times of a drive's files, only that of change can be set");
        }
    }
}
