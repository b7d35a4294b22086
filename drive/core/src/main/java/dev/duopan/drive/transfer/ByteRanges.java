package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts of a file, ascending, none touching another.
 *
 * @param list the parts
 */
public record ByteRanges(List<ByteRange> list) {
    /** No part. */
    public static final ByteRanges NONE = new ByteRanges(List.of());

    /** Joins what touches or overlaps, and leaves out what is empty. */
    public ByteRanges {
        list = joined(list);
    }

    private static List<ByteRange> joined(List<ByteRange> parts) {
        List<ByteRange> joined = new ArrayList<>();
        parts.stream()
                .filter(part -> part.length() > 0)
                .sorted(Comparator.comparingLong(ByteRange::offset))
                .forEach(part -> {
                    boolean touches = !joined.isEmpty() && end(joined.getLast()) >= part.offset();
                    joined.add(touches ? union(joined.removeLast(), part) : part);
                });
        return List.copyOf(joined);
    }

    private static ByteRange union(ByteRange first, ByteRange second) {
        return new ByteRange(first.offset(), Math.max(end(first), end(second)) - first.offset());
    }

    private static long end(ByteRange part) {
        return part.offset() + part.length();
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws DuopanException of kind INVALID if it is anything else
     */
    public static ByteRanges parse(String text) {
        try {
            return text.isEmpty()
                    ? NONE
                    : new ByteRanges(
                            Stream.of(text.split(",", -1)).map(ByteRanges::part).toList());
        } catch (RuntimeException e) {
            throw new DuopanException(ErrorKind.INVALID, "\"" + text + "\" aren't ranges of bytes.", e);
        }
    }

    private static ByteRange part(String text) {
        int dash = text.indexOf('-');
        long offset = Long.parseLong(text.substring(0, dash));
        return new ByteRange(offset, Long.parseLong(text.substring(dash + 1)) - offset);
    }

    /** Returns these parts and one more. */
    public ByteRanges plus(ByteRange part) {
        return new ByteRanges(Stream.concat(list.stream(), Stream.of(part)).toList());
    }

    /** Returns how many bytes the parts have together. */
    public long length() {
        return list.stream().mapToLong(ByteRange::length).sum();
    }

    /** Returns what a file of that size has beside these parts. */
    public ByteRanges missing(long size) {
        List<ByteRange> gaps = new ArrayList<>();
        long position = 0;
        for (ByteRange part : list) {
            gaps.add(new ByteRange(position, Math.max(0, Math.min(part.offset(), size) - position)));
            position = Math.min(end(part), size);
        }
        gaps.add(new ByteRange(position, size - position));
        return new ByteRanges(gaps);
    }

    /** Returns the parts as offsets of their first bytes and of those after their last, like {@code 0-16,32-48}. */
    @Override
    public String toString() {
        return list.stream().map(part -> part.offset() + "-" + end(part)).collect(Collectors.joining(","));
    }
}
