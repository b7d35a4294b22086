package dev.duopan.drive.nio;

import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** A file that is written, and perhaps read, in a temporary one, and sent when it is closed. */
final class SpooledChannel extends LockedChannel {
    private final SpooledFile spool;
    private final OpenMode mode;
    private final FileChannel bytes;
    private boolean unsent;
    private boolean broken;

    private SpooledChannel(SpooledFile spool, OpenMode mode, boolean unsent) throws IOException {
        this.spool = spool;
        this.mode = mode;
        this.bytes = spool.channel();
        this.unsent = unsent;
    }

    static SpooledChannel open(DriveFiles files, FilePath path, OpenMode mode) throws IOException {
        Optional<Entry> there = files.find(path);
        if (there.isEmpty()) {
            requireCreation(files, path, mode);
            return new SpooledChannel(SpooledFile.empty(files, path), mode, true);
        }
        if (mode.mustBeNew()) {
            throw new FileAlreadyExistsException(path.toString());
        }
        if (there.get().isFolder()) {
            throw new FileSystemException(path.toString(), null, "it is a folder, not a file");
        }
        return mode.truncates()
                ? new SpooledChannel(SpooledFile.empty(files, path), mode, true)
                : new SpooledChannel(SpooledFile.of(files, path, there.get()), mode, false);
    }

    private static void requireCreation(DriveFiles files, FilePath path, OpenMode mode) throws IOException {
        if (!mode.mayBeNew()) {
            throw new NoSuchFileException(path.toString());
        }
        files.requireFolderAbove(path);
        Failures.translated(path, () -> {
            files.drive().traits().names().check(path.inDrive());
            return path;
        });
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return locked(() -> {
            if (!mode.reads()) {
                throw new NonReadableChannelException();
            }
            return bytes.read(target);
        });
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return locked(() -> changed(() -> {
            if (mode.appends()) {
                bytes.position(bytes.size());
            }
            return bytes.write(source);
        }));
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        return locked(() -> changed(() -> {
            bytes.truncate(size);
            return this;
        }));
    }

    /** Whoever appends is at the end always. */
    @Override
    public long position() throws IOException {
        return locked(() -> mode.appends() ? bytes.size() : bytes.position());
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        return locked(() -> {
            bytes.position(position);
            return this;
        });
    }

    @Override
    public long size() throws IOException {
        return locked(bytes::size);
    }

    /** Sends the file, if there is anything new about it. */
    @Override
    public void close() throws IOException {
        closed(() -> {
            spool.files().forget(this);
            bytes.close();
            finish();
        });
    }

    @Override
    public void abandon() throws IOException {
        closed(() -> {
            bytes.close();
            spool.discard();
        });
    }

    private void finish() throws IOException {
        if (broken) {
            spool.discard();
            throw new FileSystemException(
                    spool.path().toString(), null, "Nothing was sent, because writing had failed before.");
        }
        if (unsent) {
            spool.send(mode.mustBeNew() ? ConflictPolicy.FAIL : ConflictPolicy.OVERWRITE);
        } else {
            spool.discard();
        }
    }

    /** Does something that makes the file another one; a failure leaves it in no state to be sent. */
    private <T> T changed(Action<T> action) throws IOException {
        boolean done = false;
        try {
            T result = action.run();
            done = true;
            unsent = true;
            return result;
        } catch (IllegalArgumentException e) {
            done = true;
            throw e;
        } finally {
            broken |= !done;
        }
    }
}
