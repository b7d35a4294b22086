package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.StoredPassword;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2WithHmacSHA256 with a random salt. How many rounds a password got is kept with it, so that they can rise. */
final class PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int LONGEST_PASSWORD = 1_024;
    private static final HexFormat HEX = HexFormat.of();

    private final HashingThreads threads;
    private final int iterations;
    private final StoredPassword nobody;

    PasswordHasher(HashingThreads threads, int iterations) {
        this.threads = threads;
        this.iterations = iterations;
        nobody = new StoredPassword(Secrets.hex(HASH_BITS / 8), Secrets.hex(SALT_BYTES), iterations);
    }

    StoredPassword hash(char[] password) {
        if (password.length > LONGEST_PASSWORD || new String(password).isBlank()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Set a password: it needs 1 to " + LONGEST_PASSWORD + " characters, not all blank");
        }
        String salt = Secrets.hex(SALT_BYTES);
        return new StoredPassword(derive(password, salt, iterations), salt, iterations);
    }

    boolean matches(char[] password, StoredPassword stored) {
        return password.length <= LONGEST_PASSWORD
                && Secrets.areEqual(derive(password, stored.salt(), stored.iterations()), stored.hash());
    }

    boolean isOutdated(StoredPassword stored) {
        return stored.iterations() < iterations;
    }

    /** Returns what nobody's password matches, but takes as long to compare. */
    StoredPassword nobody() {
        return nobody;
    }

    private String derive(char[] password, String salt, int rounds) {
        return threads.run(() -> {
            PBEKeySpec specification = new PBEKeySpec(password, HEX.parseHex(salt), rounds, HASH_BITS);
            try {
                return HEX.formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(specification)
                        .getEncoded());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA256", impossible);
            } finally {
                specification.clearPassword();
            }
        });
    }
}
