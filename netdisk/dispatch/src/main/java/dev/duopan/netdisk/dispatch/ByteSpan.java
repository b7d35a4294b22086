package dev.duopan.netdisk.dispatch;

/**
 * A part of a content.
 *
 * @param offset of its first byte
 * @param length how many bytes it has, at least one
 */
public record ByteSpan(long offset, long length) {
    /** Writes the span as {@code Content-Range} does. */
    String contentRange(long size) {
        return "bytes %d-%d/%d".formatted(offset, offset + length - 1, size);
    }
}
