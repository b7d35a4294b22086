package dev.duopan.netdisk.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Takes the programs and their libraries out of a jar.
 *
 * @param jar which holds them
 * @param folder where, with a slash at the end
 */
record Unpacking(JarFile jar, String folder) {
    /** Fills a directory, which is there completely or not at all, also when several processes do so at once. */
    Path into(Path target) throws IOException {
        Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
        Path half = Files.createTempDirectory(parent, ".unpacking-");
        try {
            for (ZipEntry entry : entries()) {
                copy(entry, half);
            }
            publish(half, target);
        } finally {
            delete(half);
        }
        return target;
    }

    /** Programs and libraries, without those that call Java. */
    private List<? extends ZipEntry> entries() {
        return jar.stream()
                .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                .filter(entry -> !name(entry).contains("/") && !name(entry).matches("(lib)?jni.*"))
                .toList();
    }

    private String name(ZipEntry entry) {
        return entry.getName().substring(folder.length());
    }

    private void copy(ZipEntry entry, Path half) throws IOException {
        Path file = half.resolve(name(entry));
        try (InputStream bytes = jar.getInputStream(entry)) {
            Files.copy(bytes, file);
        }
        if (!file.toFile().setExecutable(true, true)) {
            throw new IOException("%s can't be made executable".formatted(file));
        }
    }

    private static void publish(Path half, Path target) throws IOException {
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
