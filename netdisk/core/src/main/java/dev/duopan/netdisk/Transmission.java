package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One slice on its way from a stream to a file.
 *
 * <p>It can be {@linkplain #fence() fenced} while it runs: from then on it only reads and hashes, and certainly writes no
 * more.
 */
final class Transmission implements AutoCloseable {
    private final SliceWrite slice;
    private final Target target;
    private final ReentrantLock writing = new ReentrantLock();
    private final MessageDigest md5 = Secrets.digest("MD5");
    private boolean fenced;
    private long length;

    Transmission(SliceWrite slice, Target target) {
        this.slice = slice;
        this.target = target;
    }

    /**
     * Where the bytes go.
     *
     * @param channel the file, null if they're only compared with what is there
     * @param offset of the slice's first byte in the file
     * @param spool the file's name if it holds only this slice, null if it's the upload's own
     * @param bounds how long the slice may be
     */
    record Target(
            @Nullable FileChannel channel,
            long offset,
            @Nullable String spool,
            Bounds bounds) {}

    /** The fewest and most bytes that a slice can have. */
    record Bounds(long minimum, long maximum) {
        static Bounds exactly(long length) {
            return new Bounds(length, length);
        }
    }

    int index() {
        return slice.index();
    }

    @Nullable
    String spool() {
        return target.spool();
    }

    /** Takes the stream to its end and checks what can be checked. */
    SliceReceipt receive(InputStream bytes) {
        byte[] buffer = new byte[Disk.BUFFER];
        int count = read(bytes, buffer);
        while (count >= 0) {
            if (length + count > target.bounds().maximum()) {
                throw failure(
                        ErrorKind.TOO_LARGE, "more than " + target.bounds().maximum() + " bytes came");
            }
            md5.update(buffer, 0, count);
            write(ByteBuffer.wrap(buffer, 0, count));
            length += count;
            count = read(bytes, buffer);
        }
        return checked(new SliceReceipt(slice.index(), length, HexFormat.of().formatHex(md5.digest())));
    }

    /** Brings the bytes to disk. */
    void force() {
        FileChannel channel = target.channel();
        if (channel == null) {
            return;
        }
        try {
            channel.force(false);
        } catch (IOException failure) {
            throw Disk.failure("Store slice " + slice.index(), failure);
        }
    }

    void fence() {
        writing.lock();
        try {
            fenced = true;
        } finally {
            writing.unlock();
        }
    }

    /** Returns whether the bytes aren't in any file. */
    boolean isOnlyComparing() {
        writing.lock();
        try {
            return fenced || target.channel() == null;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        FileChannel channel = target.channel();
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException failure) {
            throw Disk.failure("Close slice " + slice.index(), failure);
        }
    }

    private SliceReceipt checked(SliceReceipt receipt) {
        Long announcedLength = slice.length();
        String announcedMd5 = slice.md5();
        boolean tooShort = length < target.bounds().minimum();
        if (tooShort || (announcedLength != null && announcedLength != length)) {
            throw failure(ErrorKind.CORRUPT, length + " bytes came");
        }
        if (announcedMd5 != null && !announcedMd5.equalsIgnoreCase(receipt.md5())) {
            throw failure(ErrorKind.CORRUPT, "its MD5 is " + receipt.md5() + ", which isn't the announced one");
        }
        return receipt;
    }

    private int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException broken) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "Receive slice " + slice.index() + ": the stream broke after " + length + " bytes; send it again",
                    broken);
        }
    }

    private void write(ByteBuffer buffer) {
        FileChannel channel = target.channel();
        if (channel == null) {
            return;
        }
        writing.lock();
        try {
            if (!fenced) {
                Disk.writeFully(channel, buffer, target.offset() + length);
            }
        } catch (IOException failure) {
            throw Disk.failure("Store slice " + slice.index(), failure);
        } finally {
            writing.unlock();
        }
    }

    private DuopanException failure(ErrorKind kind, String found) {
        Bounds bounds = target.bounds();
        String wanted = bounds.minimum() == bounds.maximum()
                ? bounds.maximum() + " bytes"
                : bounds.minimum() + " to " + bounds.maximum() + " bytes";
        return new DuopanException(
                kind, "Receive slice " + slice.index() + " of " + wanted + ": " + found + "; send it again");
    }
}
