package dev.duopan.netdisk;

import java.time.Instant;

/**
 * The log of a whole hour, compressed by gzip.
 *
 * @param id positive, never another hour's
 * @param start its first moment
 * @param size bytes of the compressed text
 */
public record LogHour(long id, Instant start, long size) {}
