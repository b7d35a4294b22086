package dev.duopan.drive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Deletes trees of this computer, what is inside first. Symbolic links are deleted, never followed. */
final class LocalDeletion extends SimpleFileVisitor<Path> {
    private static final LocalDeletion VISITOR = new LocalDeletion();

    private LocalDeletion() {}

    static void delete(Path path) throws IOException {
        Files.walkFileTree(path, VISITOR);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.deleteIfExists(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        Files.deleteIfExists(folder);
        return FileVisitResult.CONTINUE;
    }
}
