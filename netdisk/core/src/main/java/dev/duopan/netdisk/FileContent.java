package dev.duopan.netdisk;

/**
 * A content and all digests by which it is known. Two contents are the same if and only if their SHA-256 is.
 *
 * @param size bytes
 * @param sha256 64 lower-case hex digits; the key of the stored bytes
 * @param md5 32 lower-case hex digits
 * @param sha1 40 lower-case hex digits
 * @param crc32 of the whole content, 0 to 2³²−1
 * @param headMd5 MD5 of the first {@value #HEAD_LENGTH} bytes, or of everything if there is less
 */
public record FileContent(long size, String sha256, String md5, String sha1, long crc32, String headMd5) {
    /** How many bytes {@link #headMd5} covers: Baidu's {@code slice-md5}, docs/wire/baidu-xpan.md section 4.5. */
    public static final int HEAD_LENGTH = 256 * 1024;
}
