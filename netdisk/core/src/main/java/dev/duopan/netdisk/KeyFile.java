package dev.duopan.netdisk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A random key of 256 bits that is made once and kept in a file that only its owner can read. */
final class KeyFile {
    private static final int BYTES = 32;

    private KeyFile() {}

    static SecretKey load(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IOException("Key " + file.getFileName() + " has " + key.length + " bytes instead of " + BYTES
                    + "; put the right one back, or delete it, which ends all tokens and links");
        }
        return new SecretKeySpec(key, "HmacSHA256");
    }

    private static void create(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                Disk.ownerOnly(draft, "rw-------"))) {
            channel.write(ByteBuffer.wrap(Secrets.bytes(BYTES)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        Disk.syncDirectory(Disk.parent(file));
    }
}
