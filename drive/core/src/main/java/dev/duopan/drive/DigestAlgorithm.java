package dev.duopan.drive;

/** A way to boil a content down to a short text. */
public enum DigestAlgorithm {
    /** MD5 of the whole content: what both providers know a file by. */
    MD5,
    /** MD5 of the first {@value ContentDigests#HEAD_BYTES} bytes: the second thing Baidu asks for. */
    MD5_HEAD,
    /** SHA-1 of the whole content. */
    SHA1,
    /** SHA-256 of the whole content. */
    SHA256,
    /** CRC-32 of the whole content, eight hex digits. */
    CRC32
}
