package dev.duopan.netdisk.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/**
 * What a directory takes of the disk; links into other directories don't count.
 *
 * @param directory may vanish while somebody looks
 */
record OutputSize(Path directory) {
    private static final long BLOCK = 4096;

    long bytes() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(OutputSize::size).sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            long size = Files.readAttributes(file, BasicFileAttributes.class).size();
            return Math.ceilDiv(size, BLOCK) * BLOCK;
        } catch (IOException gone) {
            return 0;
        }
    }
}
