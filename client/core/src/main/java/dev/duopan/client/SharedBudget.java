package dev.duopan.client;

import dev.duopan.api.Rate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Counts the calls of one account that all processes on this machine make, in a file for each endpoint.
 *
 * <p>A file is locked while it is read and written, never while somebody waits; a process that dies lets go of it and owes
 * nothing. A damaged file counts as empty and is written anew. Nothing is forced to disk: after a loss of power the account has
 * rested anyway.
 */
final class SharedBudget implements CallBudget {
    private static final int LARGEST = 1 << 17;

    /** The system's file locks don't hold between threads of one process. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path folder;
    private final Pace pace;

    /** Counts in a folder that is made when it is needed. */
    SharedBudget(Path folder, Pace pace) {
        this.folder = folder.toAbsolutePath().normalize();
        this.pace = pace;
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, pace.now());
    }

    /** An endpoint without limits has a file only if it was closed. */
    @Override
    public long take(String endpoint, List<Rate> rates) throws IOException {
        Path file = folder.resolve(endpoint);
        if (rates.isEmpty() && !Files.exists(file)) {
            return 0;
        }
        Taking taking = new Taking(rates);
        update(file, taking);
        return taking.wait;
    }

    private final class Taking implements UnaryOperator<CallLog> {
        private final List<Rate> rates;
        private long wait;

        Taking(List<Rate> rates) {
            this.rates = rates;
        }

        @Override
        public CallLog apply(CallLog log) {
            long now = now();
            wait = log.wait(rates, now);
            return wait > 0 || rates.isEmpty() ? log : log.with(now, rates);
        }
    }

    @Override
    public void close(String endpoint, long pause) throws IOException {
        update(folder.resolve(endpoint), log -> {
            long now = now();
            return log.closed(now, now + pause);
        });
    }

    private void update(Path file, UnaryOperator<CallLog> change) throws IOException {
        ReentrantLock threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
        threads.lock();
        try (FileChannel channel = open(file);
                FileLock held = channel.lock()) {
            assert held.isValid();
            CallLog log = read(channel);
            CallLog changed = change.apply(log);
            if (!changed.equals(log)) {
                write(channel, changed);
            }
        } finally {
            threads.unlock();
        }
    }

    private FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            Files.createDirectories(folder);
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }

    private static CallLog read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(LARGEST, channel.size()));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes);
        }
        return CallLog.read(bytes.flip());
    }

    private static void write(FileChannel channel, CallLog log) throws IOException {
        ByteBuffer bytes = log.write();
        int length = bytes.remaining();
        channel.position(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (channel.size() > length) {
            channel.truncate(length);
        }
    }
}
