package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;

/** A file as it was when it was opened, to be read from any place. */
final class ReadChannel extends LockedChannel {
    private final DriveFiles files;
    private final FilePath path;
    private final Entry file;
    private final ReadAhead bytes;
    private long position;

    private ReadChannel(DriveFiles files, FilePath path, Entry file) {
        this.files = files;
        this.path = path;
        this.file = file;
        this.bytes = new ReadAhead(files.drive(), file);
    }

    static ReadChannel open(DriveFiles files, FilePath path) throws IOException {
        Entry entry = files.need(path);
        if (entry.isFolder()) {
            throw new FileSystemException(path.toString(), null, "it is a folder, not a file");
        }
        return new ReadChannel(files, path, entry);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return locked(() -> {
            try {
                return readNext(target);
            } catch (DuopanException e) {
                throw Failures.of(e, path, null, "");
            }
        });
    }

    private int readNext(ByteBuffer target) throws IOException {
        if (!target.hasRemaining()) {
            return 0;
        }
        if (position >= file.size()) {
            return -1;
        }
        int read = bytes.read(position, target);
        position += read;
        return read;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return locked(() -> {
            throw new NonWritableChannelException();
        });
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        return locked(() -> {
            throw new NonWritableChannelException();
        });
    }

    @Override
    public long position() throws IOException {
        return locked(() -> position);
    }

    @Override
    public SeekableByteChannel position(long other) throws IOException {
        return locked(() -> {
            if (other < 0) {
                throw new IllegalArgumentException("no byte is at " + other);
            }
            position = other;
            return this;
        });
    }

    @Override
    public long size() throws IOException {
        return locked(file::size);
    }

    @Override
    public void close() throws IOException {
        closed(() -> {
            files.forget(this);
            bytes.close();
        });
    }
}
