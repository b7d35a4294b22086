package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what 123pan knows a content: a digest of all its bytes and its size.
 *
 * @param hash the md5, 32 hex digits, or the sha1, 40 hex digits; in lower case
 * @param size in bytes
 */
public record ContentKey(String hash, long size) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{40}");
    private static final int MD5_LENGTH = 32;

    /**
     * A key; the hash in either case.
     *
     * @throws DuopanException of kind INVALID if the hash is neither an md5 nor a sha1, or the size is negative
     */
    public ContentKey {
        hash = hash.toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches() || size < 0) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "no content can be known by the hash %s and %d bytes; give its md5 or sha1".formatted(hash, size));
        }
    }

    /** Tells whether the hash is an md5; otherwise it is a sha1. */
    public boolean isMd5() {
        return hash.length() == MD5_LENGTH;
    }

    /** Returns the key if its hash is an md5, by which alone bytes can be sent. */
    ContentKey requireMd5() {
        if (!isMd5()) {
            throw new DuopanException(ErrorKind.INVALID, "bytes are sent under their md5, not under the sha1 " + hash);
        }
        return this;
    }
}
