package dev.duopan.netdisk.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spans that a {@code Range} header asks for, as RFC 9110 section 14 reads it.
 *
 * <p>A header that isn't understood, asks for more than {@value #MAX_SPANS} spans, or is sent for an empty content is ignored.
 *
 * @param wholeWanted whether everything is asked for
 * @param spans the spans inside the content in the order of the header; none although not everything is asked for means
 *     that no span can be satisfied
 */
public record RequestedRanges(boolean wholeWanted, List<ByteSpan> spans) {
    private static final int MAX_SPANS = 16;
    private static final RequestedRanges WHOLE = new RequestedRanges(true, List.of());
    private static final Pattern SPAN = Pattern.compile("(\\d{0,18})-(\\d{0,18})");

    /** Copies the list. */
    public RequestedRanges {
        spans = List.copyOf(spans);
    }

    /** Reads a header value for a content of the given size. */
    public static RequestedRanges parse(Optional<String> header, long size) {
        String value = header.map(String::strip).orElse("");
        if (size == 0 || !value.toLowerCase(Locale.ROOT).startsWith("bytes=")) {
            return WHOLE;
        }
        List<ByteSpan> spans = new ArrayList<>();
        String[] texts = value.substring("bytes=".length()).split(",", MAX_SPANS + 1);
        for (String text : texts) {
            Matcher matcher = SPAN.matcher(text.strip());
            if (texts.length > MAX_SPANS || !matcher.matches() || text.strip().equals("-")) {
                return WHOLE;
            }
            span(matcher.group(1), matcher.group(2), size).ifPresent(spans::add);
        }
        return new RequestedRanges(false, spans);
    }

    private static Optional<ByteSpan> span(String first, String last, long size) {
        if (first.isEmpty()) {
            long length = Math.min(Long.parseLong(last), size);
            return length == 0 ? Optional.empty() : Optional.of(new ByteSpan(size - length, length));
        }
        long offset = Long.parseLong(first);
        long end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return offset > end ? Optional.empty() : Optional.of(new ByteSpan(offset, end - offset + 1));
    }

    /** Returns the bytes of the widest span; 0 if there is none. */
    public long widest() {
        return spans.stream().mapToLong(ByteSpan::length).max().orElse(0);
    }
}
