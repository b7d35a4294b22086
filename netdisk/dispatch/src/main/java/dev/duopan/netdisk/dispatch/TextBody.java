package dev.duopan.netdisk.dispatch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bodies that are small enough to be read as one text. */
final class TextBody {
    static final int LIMIT = 4 * 1024 * 1024;

    private TextBody() {}

    static String read(InputStream body) throws IOException {
        return decode(read(body, LIMIT, "the body"));
    }

    static byte[] read(InputStream body, int limit, String what) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE, "%s is larger than %,d bytes; send less".formatted(what, limit));
        }
        return bytes;
    }

    static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DuopanException(ErrorKind.INVALID, "the body isn't UTF-8", e);
        }
    }
}
