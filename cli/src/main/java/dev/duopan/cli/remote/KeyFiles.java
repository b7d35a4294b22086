package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Keys in files that only their owner can read, one each.
 *
 * @param folder where they are
 * @param messages the words for what is wrong
 */
record KeyFiles(Path folder, Messages messages) implements KeyKeeper {
    @Override
    public StoreKey create() {
        String id = StoreKey.freshId();
        byte[] key = SecretCipher.random(SecretCipher.KEY_BYTES);
        try {
            PrivateFile.createFolder(folder);
            String text = HexFormat.of().formatHex(key) + "\n";
            PrivateFile.replace(file(id), ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw failure(ErrorKind.UNAVAILABLE, "key.unwritable", id, e);
        }
        return StoreKey.fresh(KeyKind.FILE, id, null, key);
    }

    @Override
    public byte[] fetch(KeyNote note) {
        Path file = file(note.id());
        try {
            if (PrivateFile.isOpenToOthers(file)) {
                throw new DuopanException(ErrorKind.DENIED, messages.text("key.open-to-others", file, file));
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            throw failure(ErrorKind.UNAUTHENTICATED, "key.no-file", note.id(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw failure(ErrorKind.UNAVAILABLE, "key.unreadable", note.id(), e);
        }
    }

    @Override
    public void forget(KeyNote note) {
        try {
            Files.deleteIfExists(file(note.id()));
        } catch (IOException e) {
            throw failure(ErrorKind.UNAVAILABLE, "key.undeletable", note.id(), e);
        }
    }

    Path file(String id) {
        return folder.resolve(id + ".key");
    }

    private DuopanException failure(ErrorKind kind, String message, String id, Exception cause) {
        return new DuopanException(kind, messages.text(message, file(id), String.valueOf(cause.getMessage())), cause);
    }
}
