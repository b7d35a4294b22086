package dev.duopan.cli.demo;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ForwardingDrive;
import java.util.List;
import java.util.Set;

/** A drive whose listings leave out folders that a build or a version control made. */
final class SourceTree extends ForwardingDrive {
    private static final Set<String> MADE = Set.of("target", ".git", ".duopan");

    SourceTree(Drive drive) {
        super(drive);
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        return super.list(folder).stream()
                .filter(entry -> entry.isFile() || !MADE.contains(entry.name()))
                .toList();
    }
}
