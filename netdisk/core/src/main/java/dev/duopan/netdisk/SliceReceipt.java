package dev.duopan.netdisk;

/**
 * The acknowledgement of a slice: its bytes are on disk and will still be there after a crash.
 *
 * @param index from 0
 * @param length bytes
 * @param md5 of the slice, 32 lower-case hex digits
 */
public record SliceReceipt(int index, long length, String md5) {}
