package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a passphrase becomes a key: by Argon2id (RFC 9106), which takes memory from whoever guesses.
 *
 * @param salt random bytes in hexadecimal digits, at least 16
 * @param memory in KiB, 64 to 1,048,576
 * @param passes over that memory, 1 to 100
 */
record Stretching(String salt, int memory, int passes) {
    private static final int SALT_BYTES = 16;
    private static final int LEAST_MEMORY = 64;
    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST_PASSES = 100;
    /** The second choice of RFC 9106, with one lane: about half a second, within the heap that Duopan promises. */
    private static final int USUAL_MEMORY = 64 * 1024;

    private static final int USUAL_PASSES = 3;

    Stretching {
        if (memory < LEAST_MEMORY || memory > MOST_MEMORY || passes < 1 || passes > MOST_PASSES) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "a passphrase can't be stretched by %d KiB in %d passes".formatted(memory, passes));
        }
        try {
            if (HexFormat.of().parseHex(salt).length < SALT_BYTES) {
                throw new IllegalArgumentException("short");
            }
        } catch (IllegalArgumentException e) {
            throw new DuopanException(ErrorKind.INVALID, "the salt isn't " + SALT_BYTES + " bytes in hexadecimal", e);
        }
    }

    /** The usual one with a salt of its own. */
    static Stretching fresh() {
        return new Stretching(HexFormat.of().formatHex(SecretCipher.random(SALT_BYTES)), USUAL_MEMORY, USUAL_PASSES);
    }

    byte[] key(Secret passphrase) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(HexFormat.of().parseHex(salt))
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .build());
        byte[] key = new byte[SecretCipher.KEY_BYTES];
        generator.generateBytes(passphrase.reveal().getBytes(StandardCharsets.UTF_8), key);
        return key;
    }
}
