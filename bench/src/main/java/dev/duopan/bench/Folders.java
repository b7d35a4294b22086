package dev.duopan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/** Makes what is sent, and deletes it again. */
final class Folders {
    private static final int SMALL = 4 << 10;
    private static final int BLOCK = 1 << 20;
    private static final int FILES_PER_FOLDER = 1_000;
    private static final Random RANDOM = new Random();

    private Folders() {}

    /** Makes a file of noise: no netdisk can know it. */
    static Path large(Path file, long mebibytes) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long done = 0; done < mebibytes; done++) {
                RANDOM.nextBytes(block);
                out.write(block);
            }
        }
        return file;
    }

    /** Makes small files of noise, a thousand in a folder. */
    static Path small(Path folder, int files) throws IOException {
        byte[] bytes = new byte[SMALL];
        for (int file = 0; file < files; file++) {
            Path inside = Files.createDirectories(folder.resolve("folder-" + file / FILES_PER_FOLDER));
            RANDOM.nextBytes(bytes);
            Files.write(inside.resolve("file-" + file), bytes);
        }
        return folder;
    }

    /** Deletes a folder with everything in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
