package dev.duopan.netdisk.dispatch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A path as routes see it: its segments, each percent-decoded on its own, so that an encoded slash never separates.
 *
 * <p>Empty segments are left out: doubled slashes and one at the end change nothing. {@code .} and {@code ..} are segments
 * like others and lead nowhere. A segment that isn't properly encoded UTF-8 stays as it was sent.
 */
record RoutePath(List<String> segments) {
    static RoutePath parse(String rawPath) {
        return new RoutePath(Arrays.stream(rawPath.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(RoutePath::decode)
                .toList());
    }

    boolean startsWith(RoutePath prefix) {
        int length = prefix.segments.size();
        return length <= segments.size() && segments.subList(0, length).equals(prefix.segments);
    }

    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes(segment.getBytes(StandardCharsets.UTF_8)))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return segment;
        }
    }

    private static ByteBuffer bytes(byte[] encoded) {
        ByteBuffer decoded = ByteBuffer.allocate(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '%') {
                if (i + 2 >= encoded.length) {
                    throw new IllegalArgumentException("incomplete percent-encoding");
                }
                decoded.put(
                        (byte) (HexFormat.fromHexDigit(encoded[i + 1]) << 4 | HexFormat.fromHexDigit(encoded[i + 2])));
                i += 2;
            } else {
                decoded.put(encoded[i]);
            }
        }
        return decoded.flip();
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
