package dev.duopan.netdisk.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a content an answer of status 206 brings.
 *
 * @param first the offset of its first byte
 * @param total bytes of the whole content
 */
record ContentRange(long first, long total) {
    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    static Optional<ContentRange> parse(String text) {
        Matcher range = FORM.matcher(text.strip());
        return range.matches()
                ? Optional.of(new ContentRange(Long.parseLong(range.group(1)), Long.parseLong(range.group(3))))
                : Optional.empty();
    }
}
