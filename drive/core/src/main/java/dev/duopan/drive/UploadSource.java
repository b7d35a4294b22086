package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that can be read as often as needed, from any place, by several threads: what {@link Drive#upload} takes.
 *
 * <p>Its size is known from the start, its digests are made when asked for and remembered. Where the bytes come from
 * must not change while they are uploaded: a source that ends early is noticed, one that changes in place is noticed only
 * where digests are compared. Close it after use; that deletes the temporary file of a {@linkplain #spooled spooled} one
 * and otherwise does nothing.
 */
public abstract class UploadSource implements AutoCloseable {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final long size;
    private final ReentrantLock digesting = new ReentrantLock();
    private @Nullable ContentDigests known;

    UploadSource(long size) {
        this.size = size;
    }

    /** Opens bytes that can be opened again. */
    @FunctionalInterface
    public interface Opener {
        /** Returns a new stream of all the bytes from the first on. */
        InputStream open() throws IOException;
    }

    /**
     * A file of this computer, as long as it is now.
     *
     * @throws DuopanException NOT_FOUND, DENIED or UNAVAILABLE if it can't be read; INVALID if it isn't a regular file
     */
    public static UploadSource of(Path file) {
        return FileSource.at(file, DigestCache.NONE);
    }

    /** Bytes in memory, which must not be changed until the upload is done. */
    public static UploadSource of(byte[] bytes) {
        return new BytesSource(bytes);
    }

    /** Bytes that can be opened again and again, {@code size} of them. */
    public static UploadSource of(long size, Opener opener) {
        return new OpenerSource(size, opener);
    }

    /**
     * A stream of unknown length, read to its end into a temporary file at once. The stream isn't closed.
     *
     * @throws DuopanException UNAVAILABLE if the stream or the disk fails; nothing is left behind then
     */
    public static UploadSource spooled(InputStream stream) {
        return SpoolFile.filledFrom(stream).asSource();
    }

    /** Returns the number of bytes. */
    public final long size() {
        return size;
    }

    /** Returns when the content changed, where the source knows. */
    public Optional<Instant> modifiedAt() {
        return Optional.empty();
    }

    /**
     * Opens a part. The stream has exactly the bytes of the range that lie within {@link #size}; should the source end
     * before, it throws a {@link DuopanException} of kind CONFLICT instead of ending.
     *
     * @throws DuopanException UNAVAILABLE if the source can't be opened
     */
    public final InputStream open(ByteRange range) {
        long wanted = range.lengthIn(size);
        if (wanted == 0) {
            return InputStream.nullInputStream();
        }
        try {
            return new ExactInputStream(openAt(range.offset()), wanted);
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Opening " + this + " failed: " + e.getMessage(), e);
        }
    }

    /** Opens everything. */
    public final InputStream open() {
        return open(ByteRange.ALL);
    }

    /**
     * Returns the digests of a plan, and perhaps more. Reads the source once; again only when more is wanted than before.
     *
     * @throws DuopanException CONFLICT or UNAVAILABLE if the source can't be read whole
     */
    public final ContentDigests digests(DigestPlan plan) {
        return digests(plan, plan);
    }

    /**
     * Returns the digests of a plan, and perhaps more. If the source has to be read for them, that is used to make others too.
     *
     * @param plan what is needed
     * @param alongside what saves reading the source later
     * @throws DuopanException CONFLICT or UNAVAILABLE if the source can't be read whole
     */
    public final ContentDigests digests(DigestPlan plan, DigestPlan alongside) {
        digesting.lock();
        try {
            ContentDigests digests = known;
            if (digests == null || !digests.plan().covers(plan)) {
                DigestPlan needed = digests == null ? plan : digests.plan().plus(plan);
                digests = digest(needed, alongside.plus(needed));
                known = digests;
            }
            return digests;
        } finally {
            digesting.unlock();
        }
    }

    /** Does nothing, unless bytes were spooled for this source. */
    @Override
    public void close() {}

    /** Opens the bytes from an offset on. */
    abstract InputStream openAt(long offset) throws IOException;

    /** Returns the digests of one plan if they are known, or else makes those of a larger one by reading everything once. */
    ContentDigests digest(DigestPlan needed, DigestPlan wanted) {
        return read(wanted);
    }

    /** Makes the digests of a plan by reading everything once. */
    final ContentDigests read(DigestPlan plan) {
        ContentDigester digester = new ContentDigester(plan);
        try (InputStream stream = open()) {
            if (digester.hasLaterSlices(size)) {
                new DigestReading(digester).of(stream);
            } else {
                readAll(stream, digester);
            }
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Reading " + this + " failed: " + e.getMessage(), e);
        }
        return digester.finish();
    }

    private void readAll(InputStream stream, ContentDigester digester) throws IOException {
        byte[] buffer = new byte[Math.clamp(size, 1, BUFFER_BYTES)];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            digester.update(buffer, 0, read);
        }
    }
}
