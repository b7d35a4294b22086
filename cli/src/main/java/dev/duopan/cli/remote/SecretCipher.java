package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM with a random nonce before each text and a tag of 128 bits behind it, as Base64. What a text is about is
 * authenticated with it, so that it opens nowhere else.
 */
final class SecretCipher {
    static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    SecretCipher(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    String seal(byte[] text, String about) {
        try {
            byte[] nonce = random(NONCE_BYTES);
            byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(text);
            byte[] sealed = Arrays.copyOf(nonce, nonce.length + body.length);
            System.arraycopy(body, 0, sealed, nonce.length, body.length);
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /**
     * Returns the text.
     *
     * @throws DuopanException of kind CORRUPT if it wasn't sealed with this key about the same
     */
    byte[] open(String sealed, String about) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            if (bytes.length < NONCE_BYTES) {
                throw corrupt(null);
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw corrupt(e);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static DuopanException corrupt(@Nullable Throwable cause) {
        return new DuopanException(
                ErrorKind.CORRUPT, "the text wasn't sealed with this key, or for another place", cause);
    }
}
