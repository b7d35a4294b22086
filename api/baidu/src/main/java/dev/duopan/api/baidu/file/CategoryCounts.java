package dev.duopan.api.baidu.file;

import java.util.Map;

/**
 * How many files there are of some kinds.
 *
 * @param info by the number of the kind
 */
public record CategoryCounts(Map<String, Count> info) {
    /**
     * The files of one kind.
     *
     * @param total how many; the same as {@code count} wherever it was seen
     * @param size of all of them in bytes
     * @param count how many
     */
    public record Count(long total, long size, long count) {}
}
