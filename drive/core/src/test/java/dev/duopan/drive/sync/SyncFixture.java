package dev.duopan.drive.sync;

import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Two drives, and words to sync them. */
abstract class SyncFixture {
    static final DrivePath FROM = DrivePath.of("/from");
    static final DrivePath TO = DrivePath.of("/to");
    static final DrivePath BACKUP = DrivePath.of("/backup");
    static final Instant THEN = Instant.parse("2020-01-02T03:04:05Z");
    static final Instant LATER = Instant.parse("2021-01-02T03:04:05Z");
    static final SyncRules COPY = SyncRules.of(SyncKind.COPY);
    static final SyncRules MOVE = SyncRules.of(SyncKind.MOVE);
    static final SyncRules SYNC = SyncRules.of(SyncKind.SYNC);
    static final SyncOptions OPTIONS = SyncOptions.of(CopyOptions.on(ConflictPolicy.OVERWRITE))
            .with(new SyncOptions.Retries(2, Duration.ofMillis(1)));

    final MemoryDrive here = MemoryDrive.create();
    final MemoryDrive there = MemoryDrive.create();

    static void put(Drive drive, String path, String text) {
        put(drive, path, text, THEN);
    }

    static void put(Drive drive, String path, String text, Instant time) {
        drive.upload(
                DrivePath.of(path),
                UploadSource.of(text.getBytes(StandardCharsets.UTF_8)),
                UploadOptions.on(ConflictPolicy.OVERWRITE).modifiedAt(time));
    }

    static String text(Drive drive, String path) {
        try (InputStream stream = drive.read(DrivePath.of(path), ByteRange.ALL)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns everything beneath a folder as relative texts, folders with a slash. */
    static List<String> tree(Drive drive, DrivePath top) {
        try (Stream<Entry> walk = drive.walk(top)) {
            return walk.map(entry -> entry.path().relativeTo(top) + (entry.isFolder() ? "/" : ""))
                    .toList();
        }
    }

    static SyncOrder order(Drive from, Drive to, SyncRules rules) {
        return new SyncOrder(new Location(from, FROM), new Location(to, TO), rules);
    }

    static SyncPlan plan(SyncOrder order) {
        return Sync.plan(order, new ScanProgress());
    }

    final SyncPlan plan(SyncRules rules) {
        return plan(order(here, there, rules));
    }

    static SyncResult run(SyncOrder order) {
        return Sync.start(plan(order), OPTIONS).await();
    }

    final SyncResult run(SyncRules rules) {
        return run(order(here, there, rules));
    }
}
