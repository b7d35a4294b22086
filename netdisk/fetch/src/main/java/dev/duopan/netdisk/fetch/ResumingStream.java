package dev.duopan.netdisk.fetch;

import static dev.duopan.netdisk.fetch.FetchRequests.about;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a source, over as many connections as it takes. */
final class ResumingStream extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(ResumingStream.class);
    private static final int MAX_DROPS = 20;

    private final Fetcher fetcher;
    private final Source source;
    private final Bounds bounds;
    private Answer answer;
    private long position;
    private long lastDrop = -1;
    private int drops;

    /** What is read. */
    record Source(URI location, SourceVersion version) {}

    /** How much may come, and until when. */
    record Bounds(long maximumBytes, Instant deadline) {}

    ResumingStream(Fetcher fetcher, Source source, Piece beginning, Bounds bounds) {
        this.fetcher = fetcher;
        this.source = source;
        this.bounds = bounds;
        this.answer = beginning.answer();
        this.position = beginning.offset();
    }

    long position() {
        return position;
    }

    SourceVersion version() {
        return source.version();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        while (true) {
            checkTime();
            try {
                int count = answer.body().read(buffer, offset, length);
                return count < 0 ? count : counted(count);
            } catch (IOException dropped) {
                takeUp(dropped);
            }
        }
    }

    private int counted(int count) {
        position += count;
        if (position > bounds.maximumBytes()) {
            throw Fetcher.tooLarge(source.location(), bounds.maximumBytes());
        }
        return count;
    }

    private void checkTime() {
        if (Instant.now().isAfter(bounds.deadline())) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, about(source.location(), "it took too long altogether"));
        }
    }

    private void takeUp(IOException dropped) {
        boolean stuck = lastDrop == position || drops == MAX_DROPS;
        if (stuck || !source.version().isResumable() || Thread.currentThread().isInterrupted()) {
            throw broken("the connection broke after %d bytes".formatted(position), dropped);
        }
        LOG.debug("{}", about(source.location(), "taking it up after %d bytes".formatted(position)), dropped);
        lastDrop = position;
        drops++;
        close();
        answer = fetcher.piece(source.location(), source.version(), position)
                .orElseThrow(() -> broken("it changed after %d bytes".formatted(position), dropped))
                .answer();
    }

    private DuopanException broken(String reason, IOException cause) {
        return new DuopanException(ErrorKind.UNAVAILABLE, about(source.location(), reason), cause);
    }

    @Override
    public void close() {
        try {
            answer.close();
        } catch (IOException dropped) {
            LOG.debug("{}", about(source.location(), "the connection was gone already"), dropped);
        }
    }
}
