package dev.duopan.netdisk;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** All digests of a content in one pass. */
final class ContentDigests {
    private final MessageDigest md5 = Secrets.digest("MD5");
    private final MessageDigest sha1 = Secrets.digest("SHA-1");
    private final MessageDigest sha256 = Secrets.digest("SHA-256");
    private final MessageDigest headMd5 = Secrets.digest("MD5");
    private final CRC32 crc32 = new CRC32();
    private long length;

    void update(byte[] bytes, int count) {
        md5.update(bytes, 0, count);
        sha1.update(bytes, 0, count);
        sha256.update(bytes, 0, count);
        crc32.update(bytes, 0, count);
        if (length < FileContent.HEAD_LENGTH) {
            headMd5.update(bytes, 0, (int) Math.min(count, FileContent.HEAD_LENGTH - length));
        }
        length += count;
    }

    long length() {
        return length;
    }

    /** Returns the digests of everything so far; nothing can be added after that. */
    FileContent finish() {
        HexFormat hex = HexFormat.of();
        return new FileContent(
                length,
                hex.formatHex(sha256.digest()),
                hex.formatHex(md5.digest()),
                hex.formatHex(sha1.digest()),
                crc32.getValue(),
                hex.formatHex(headMd5.digest()));
    }
}
