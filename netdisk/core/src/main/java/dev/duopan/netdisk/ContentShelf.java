package dev.duopan.netdisk;

import dev.duopan.netdisk.store.BlobRows;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Keeps contents and their rows together: bytes come before their row and go after it.
 *
 * <p>Whoever adds or deletes the bytes of a content holds the content's lock until its row says the same. So a content
 * that is added just when it's collected is either added again or not collected.
 */
final class ContentShelf {
    private static final int LOCKS = 64;
    private static final int BATCH = 500;

    private final BlobStore blobs;
    private final Database database;
    private final Clock clock;
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(index -> new ReentrantLock()).toList();

    ContentShelf(BlobStore blobs, Database database, Clock clock) {
        this.blobs = blobs;
        this.database = database;
        this.clock = clock;
    }

    BlobStore blobs() {
        return blobs;
    }

    /** Checks whether the bytes of a file obey a rule. */
    void check(Path staged, ContentRule rule) {
        try (InputStream bytes = Files.newInputStream(staged)) {
            rule.check(bytes);
        } catch (IOException failure) {
            throw Disk.failure("Look at a content", failure);
        }
    }

    /** Checks whether a kept content obeys a rule. */
    void check(FileContent content, ContentRule rule) {
        try (StoredContent kept = new StoredContent(content, blobs.open(content.sha256()));
                InputStream bytes = kept.stream()) {
            rule.check(bytes);
        } catch (IOException failure) {
            throw Disk.failure("Look at a content", failure);
        }
    }

    /** Keeps the bytes of a file, which are on disk, and does the work in the transaction that adds their row. */
    <T> T keep(Path staged, FileContent content, BiFunction<Transaction, BlobRows.Stored, T> work) {
        String sha256 = content.sha256();
        ReentrantLock lock = lock(sha256);
        lock.lock();
        try {
            blobs.keep(staged, sha256);
            return keepRow(content, work);
        } catch (IOException failure) {
            throw Disk.failure("Store a content", failure);
        } finally {
            lock.unlock();
        }
    }

    /** Deletes the contents that no file has; returns how many. */
    int deleteUnused() throws IOException {
        int deleted = 0;
        List<String> unused = database.write(transaction -> transaction.blobs().deleteUnused(BATCH));
        while (!unused.isEmpty()) {
            for (String sha256 : unused) {
                deleteBytes(sha256);
            }
            deleted += unused.size();
            unused = database.write(transaction -> transaction.blobs().deleteUnused(BATCH));
        }
        return deleted;
    }

    /** Deletes the bytes of a content unless it has a row; returns whether there were some. */
    boolean deleteBytes(String sha256) throws IOException {
        ReentrantLock lock = lock(sha256);
        lock.lock();
        try {
            return database.read(transaction -> transaction.blobs().find(sha256))
                            .isEmpty()
                    && blobs.delete(sha256);
        } finally {
            lock.unlock();
        }
    }

    private <T> T keepRow(FileContent content, BiFunction<Transaction, BlobRows.Stored, T> work) throws IOException {
        try {
            return database.write(
                    transaction -> work.apply(transaction, transaction.blobs().keep(content, clock.instant())));
        } catch (RuntimeException failure) {
            deleteBytes(content.sha256());
            throw failure;
        }
    }

    private ReentrantLock lock(String sha256) {
        return locks.get(Integer.parseInt(sha256.substring(0, 4), 16) % LOCKS);
    }
}
