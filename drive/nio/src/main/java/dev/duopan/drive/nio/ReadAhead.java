package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file from any place through a small buffer, in requests for windows that double while reading goes straight on.
 * A window that breaks off is asked for once more from where it broke. For one thread at a time.
 */
final class ReadAhead {
    /** The first request after a jump. */
    static final int FIRST_WINDOW = 256 * 1024;

    private static final long LARGEST_WINDOW = 64L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    /** What is thrown away rather than asked for anew. */
    private static final int SHORT_SKIP = 128 * 1024;

    private final Drive drive;
    private final Entry file;
    private byte[] buffer = new byte[0];
    private long bufferStart;
    private int buffered;
    private @Nullable InputStream window;
    private long width;
    private long windowPosition;
    private long windowEnd;
    private boolean opened;

    ReadAhead(Drive drive, Entry file) {
        this.drive = drive;
        this.file = file;
    }

    /** Reads at least one byte at a position before the end of the file. */
    int read(long position, ByteBuffer target) throws IOException {
        if (position < bufferStart || position >= bufferStart + buffered) {
            fill(position);
        }
        int from = (int) (position - bufferStart);
        int count = Math.min(target.remaining(), buffered - from);
        target.put(buffer, from, count);
        return count;
    }

    private void fill(long position) throws IOException {
        try {
            loadOrClose(position);
        } catch (IOException first) {
            try {
                loadOrClose(position);
            } catch (IOException second) {
                second.addSuppressed(first);
                throw second;
            }
        }
    }

    /** A window that failed has given bytes that nobody got, so it can't be read on from where the next reading begins. */
    private void loadOrClose(long position) throws IOException {
        try {
            load(position);
        } catch (IOException | DuopanException failure) {
            closeBroken(failure);
            throw failure;
        }
    }

    private void closeBroken(Exception failure) {
        try {
            close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void load(long position) throws IOException {
        InputStream stream = streamAt(position);
        int wanted = (int) Math.min(BUFFER, windowEnd - position);
        if (buffer.length < wanted) {
            buffer = new byte[wanted];
        }
        buffered = 0;
        int got = stream.readNBytes(buffer, 0, wanted);
        if (got < wanted) {
            throw changed("it became shorter");
        }
        windowPosition = position + got;
        if (windowPosition == file.size() && stream.read() >= 0) {
            throw changed("it became longer");
        }
        bufferStart = position;
        buffered = got;
    }

    private InputStream streamAt(long position) throws IOException {
        long skip = position - windowPosition;
        if (window != null && skip >= 0 && skip <= SHORT_SKIP && position < windowEnd) {
            window.skipNBytes(skip);
            return window;
        }
        boolean straightOn = opened && skip == 0;
        close();
        width = straightOn ? Math.min(LARGEST_WINDOW, width * 2) : FIRST_WINDOW;
        return openAt(position);
    }

    /** The last window is asked for without end, so that a file that grew is noticed. */
    private InputStream openAt(long position) {
        boolean last = file.size() - position <= width;
        InputStream stream = drive.read(file.path(), last ? ByteRange.from(position) : new ByteRange(position, width));
        window = stream;
        windowPosition = position;
        windowEnd = last ? file.size() : position + width;
        if (opened) {
            requireUnchanged();
        }
        opened = true;
        return stream;
    }

    private void requireUnchanged() {
        if (!Version.of(drive.stat(file.path())).equals(Version.of(file))) {
            throw changed("another one is in its place");
        }
    }

    private DuopanException changed(String how) {
        return new DuopanException(
                ErrorKind.CONFLICT, "Reading " + file.path() + " failed: it changed meanwhile, " + how + ".");
    }

    void close() throws IOException {
        InputStream stream = window;
        window = null;
        if (stream != null) {
            stream.close();
        }
    }
}
