package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.util.concurrent.locks.ReentrantLock;

/** A file as it was when it was opened, to be read from any place. */
final class ReadChannel implements SeekableByteChannel, OpenThing {
    private final DriveFiles files;
    private final FilePath path;
    private final Entry file;
    private final ReadAhead bytes;
    private final ReentrantLock lock = new ReentrantLock();
    private long position;
    private boolean closed;

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
        lock.lock();
        try {
            check();
            if (!target.hasRemaining()) {
                return 0;
            }
            if (position >= file.size()) {
                return -1;
            }
            int read = bytes.read(position, target);
            position += read;
            return read;
        } catch (DuopanException e) {
            throw Failures.of(e, path, null, "");
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        locked();
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        locked();
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return locked();
    }

    @Override
    public SeekableByteChannel position(long other) throws IOException {
        lock.lock();
        try {
            check();
            if (other < 0) {
                throw new IllegalArgumentException("no byte is at " + other);
            }
            position = other;
            return this;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long size() throws IOException {
        locked();
        return file.size();
    }

    @Override
    public boolean isOpen() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            files.forget(this);
            bytes.close();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the position, if the channel is open. */
    private long locked() throws IOException {
        lock.lock();
        try {
            check();
            return position;
        } finally {
            lock.unlock();
        }
    }

    private void check() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }
}
