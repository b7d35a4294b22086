package dev.duopan.netdisk.store;

/**
 * A password as it is kept.
 *
 * @param hash PBKDF2WithHmacSHA256 of the password, 32 bytes in hex
 * @param salt 16 random bytes in hex
 * @param iterations rounds
 */
public record StoredPassword(String hash, String salt, int iterations) {
    @Override
    public String toString() {
        return "StoredPassword[***]";
    }
}
