package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.Entry;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one part of a file. A stream that breaks or ends early is opened again where it stopped, as long as every other
 * attempt or so brings bytes. Calls that fail aren't repeated: whoever sends them has done that. A pause lets go of the
 * stream. For one use.
 */
final class RangeRead {
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final int FUTILE_ATTEMPTS = 3;

    private final Drive drive;
    private final Entry file;
    private final PauseSwitch pauses;
    private final long end;
    private long position;
    private @Nullable IOException lastFailure;

    /** Takes what was read, piece by piece. */
    @FunctionalInterface
    interface Sink {
        void write(long offset, byte[] bytes, int length);
    }

    RangeRead(RouteContext context, Drive drive, Entry file, ByteRange range) {
        this.drive = drive;
        this.file = file;
        this.pauses = context.options().pauses();
        this.position = range.offset();
        this.end = range.endIn(file.size());
    }

    void to(Sink sink) {
        byte[] buffer = new byte[(int) Math.min(BUFFER_BYTES, end - position)];
        int futile = 0;
        while (position < end) {
            pauses.await();
            long before = position;
            attempt(sink, buffer);
            futile = position > before || pauses.paused() ? 0 : futile + 1;
            if (futile == FUTILE_ATTEMPTS) {
                throw failure();
            }
        }
    }

    private void attempt(Sink sink, byte[] buffer) {
        try (InputStream stream = drive.read(file.path(), new ByteRange(position, end - position))) {
            while (position < end && !pauses.paused()) {
                int read = stream.read(buffer, 0, (int) Math.min(buffer.length, end - position));
                if (read < 0) {
                    return;
                }
                checkNotInterrupted();
                sink.write(position, buffer, read);
                position += read;
            }
        } catch (IOException e) {
            checkNotInterrupted();
            lastFailure = e;
        }
    }

    private void checkNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Reading " + file.path() + " was interrupted.");
        }
    }

    private DuopanException failure() {
        IOException cause = lastFailure;
        String stopped = "Reading " + file.path() + " stopped after " + position + " of " + file.size() + " bytes";
        return cause == null
                ? new DuopanException(ErrorKind.CONFLICT, stopped + ": the file is shorter than it was listed.")
                : new DuopanException(ErrorKind.UNAVAILABLE, stopped + ": " + cause.getMessage(), cause);
    }
}
