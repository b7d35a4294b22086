package dev.duopan.netdisk.dispatch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A multipart body put together part by part, whole or not. */
final class Multipart {
    static final String BOUNDARY = "----test-boundary";

    private final List<InputStream> pieces = new ArrayList<>();

    Multipart field(String name, String value) {
        return head(name, "").raw(value + "\r\n");
    }

    Multipart file(String name, InputStream content) {
        head(name, "; filename=\"本地.bin\"");
        pieces.add(content);
        return raw("\r\n");
    }

    private Multipart head(String name, String more) {
        return raw("--%s\r\n".formatted(BOUNDARY))
                .raw("Content-Disposition: form-data; name=\"%s\"%s\r\n".formatted(name, more))
                .raw("\r\n");
    }

    Multipart file(String name, String content) {
        return file(name, stream(content));
    }

    Multipart raw(String text) {
        pieces.add(stream(text));
        return this;
    }

    InputStream closed() {
        return raw("--%s--\r\n".formatted(BOUNDARY)).open();
    }

    /** The body without its end. */
    InputStream open() {
        return new SequenceInputStream(Collections.enumeration(pieces));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
