package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads a content of several slices once for all its digests. The whole and the slices are digested side by side, each by a
 * thread of its own, since neither can be divided further. For one use.
 */
final class DigestReading {
    private static final int BUFFERS = 4;
    private static final int BUFFER_BYTES = 256 * 1024;

    private final ContentDigester digester;
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<Piece> read = new ArrayBlockingQueue<>(BUFFERS + 1);

    /** A part of the content; at the end there are no bytes. */
    private static final class Piece {
        private final long position;
        private final byte[] buffer;
        private final int length;

        Piece(long position, byte[] buffer, int length) {
            this.position = position;
            this.buffer = buffer;
            this.length = length;
        }
    }

    DigestReading(ContentDigester digester) {
        this.digester = digester;
        for (int buffer = 0; buffer < BUFFERS; buffer++) {
            free.add(new byte[BUFFER_BYTES]);
        }
    }

    /**
     * Gives the digester everything that a stream has.
     *
     * @throws DuopanException UNAVAILABLE if the thread is interrupted
     */
    void of(InputStream stream) throws IOException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slicing = executor.submit(this::digestSlices);
            try {
                digestWhole(stream);
                Object unused = slicing.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DuopanException(ErrorKind.UNAVAILABLE, "Reading for digests was interrupted.", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("digesting slices broke", e.getCause());
            } finally {
                boolean unused = slicing.cancel(true);
            }
        }
    }

    /** A buffer is free again when its slices are digested; by the time it is filled anew, so is the whole. */
    private void digestWhole(InputStream stream) throws IOException, InterruptedException {
        long position = 0;
        int length;
        do {
            byte[] buffer = free.take();
            length = stream.readNBytes(buffer, 0, buffer.length);
            read.put(new Piece(position, buffer, length));
            digester.updateWhole(buffer, 0, length);
            position += length;
        } while (length > 0);
    }

    private void digestSlices() {
        try {
            for (Piece piece = read.take(); piece.length > 0; piece = read.take()) {
                digester.updateSlices(piece.position, piece.buffer, 0, piece.length);
                free.put(piece.buffer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
