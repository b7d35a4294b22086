package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.Entry;
import dev.duopan.drive.StagedUpload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one part of a file. A stream that breaks or ends early is opened again where it stopped, as long as every other
 * attempt or so brings bytes. Calls that fail aren't repeated: whoever sends them has done that. For one use.
 */
final class RangeRead {
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final int FUTILE_ATTEMPTS = 3;

    private final Drive drive;
    private final Entry file;
    private final long end;
    private long position;
    private @Nullable IOException lastFailure;

    RangeRead(Drive drive, Entry file, ByteRange range) {
        this.drive = drive;
        this.file = file;
        this.position = range.offset();
        this.end = range.endIn(file.size());
    }

    void to(StagedUpload.Stage stage, LongConsumer progress) {
        byte[] buffer = new byte[(int) Math.min(BUFFER_BYTES, end - position)];
        int futile = 0;
        while (position < end) {
            long before = position;
            attempt(stage, buffer, progress);
            futile = position > before ? 0 : futile + 1;
            if (futile == FUTILE_ATTEMPTS) {
                throw failure();
            }
        }
    }

    private void attempt(StagedUpload.Stage stage, byte[] buffer, LongConsumer progress) {
        try (InputStream stream = drive.read(file.path(), new ByteRange(position, end - position))) {
            while (position < end) {
                int read = stream.read(buffer, 0, (int) Math.min(buffer.length, end - position));
                if (read < 0) {
                    return;
                }
                checkNotInterrupted();
                stage.write(position, ByteBuffer.wrap(buffer, 0, read));
                position += read;
                progress.accept(read);
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
