package dev.duopan.cli.remote;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A key of a store of remotes. A secret opens only in the setting of the remote for which it was sealed. */
final class StoreKey {
    private static final int ID_BYTES = 8;
    private static final String CHECKED = "duopan";

    private final KeyNote note;
    private final SecretCipher cipher;

    private StoreKey(KeyNote note, SecretCipher cipher) {
        this.note = note;
        this.cipher = cipher;
    }

    static String freshId() {
        return HexFormat.of().formatHex(SecretCipher.random(ID_BYTES));
    }

    /** A new key. */
    static StoreKey fresh(KeyKind kind, String id, @Nullable Stretching stretching, byte[] bytes) {
        SecretCipher cipher = new SecretCipher(bytes);
        String check = cipher.seal(CHECKED.getBytes(StandardCharsets.UTF_8), aboutKey(id));
        return new StoreKey(new KeyNote(kind, id, stretching, check), cipher);
    }

    /**
     * The key of a store.
     *
     * @throws dev.duopan.api.DuopanException of kind CORRUPT if these aren't its bytes
     */
    static StoreKey of(KeyNote note, byte[] bytes) {
        SecretCipher cipher = new SecretCipher(bytes);
        byte[] checked = cipher.open(note.check(), aboutKey(note.id()));
        assert checked.length > 0;
        return new StoreKey(note, cipher);
    }

    KeyNote note() {
        return note;
    }

    String seal(String text, String remote, Setting setting) throws CharacterCodingException {
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] plain = new byte[bytes.remaining()];
        bytes.get(plain);
        return cipher.seal(plain, about(remote, setting));
    }

    /**
     * Returns what was sealed.
     *
     * @throws dev.duopan.api.DuopanException of kind CORRUPT if it wasn't sealed with this key for that setting
     */
    String open(String sealed, String remote, Setting setting) {
        return new String(cipher.open(sealed, about(remote, setting)), StandardCharsets.UTF_8);
    }

    /** The names of remotes have no control characters, so that no two places are described alike. */
    private String about(String remote, Setting setting) {
        return "duopan remote\n" + note.id() + "\n" + remote + "\n" + setting.key();
    }

    private static String aboutKey(String id) {
        return "duopan key\n" + id;
    }
}
