package dev.duopan.cli.demo;

import dev.duopan.drive.About;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A drive whose listings leave out folders that a build or a version control made. */
final class SourceTree implements Drive {
    private static final Set<String> MADE = Set.of("target", ".git", ".duopan");

    private final Drive drive;

    SourceTree(Drive drive) {
        this.drive = drive;
    }

    @Override
    public Entry stat(DrivePath path) {
        return drive.stat(path);
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        return drive.list(folder).stream()
                .filter(entry -> entry.isFile() || !MADE.contains(entry.name()))
                .toList();
    }

    @Override
    public InputStream read(DrivePath path, ByteRange range) {
        return drive.read(path, range);
    }

    @Override
    public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
        return drive.upload(path, source, options);
    }

    @Override
    public Entry mkdir(DrivePath folder) {
        return drive.mkdir(folder);
    }

    @Override
    public Entry move(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        return drive.move(from, to, conflict);
    }

    @Override
    public Entry copy(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        return drive.copy(from, to, conflict);
    }

    @Override
    public void delete(DrivePath path) {
        drive.delete(path);
    }

    @Override
    public About about() {
        return drive.about();
    }

    @Override
    public DriveTraits traits() {
        return drive.traits();
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return drive.capability(type);
    }

    @Override
    public Optional<String> reasonAgainst(Class<?> type) {
        return drive.reasonAgainst(type);
    }

    @Override
    public void close() {
        drive.close();
    }
}
