package dev.duopan.netdisk.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Lines of a program's output; of one that is too long, only the beginning counts. */
final class LineReader {
    private static final int LONGEST = 4 * 1024;

    private final InputStream in;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Hands over every line until the output ends, or breaks because its program was killed. */
    void forEach(Consumer<String> consumer) {
        StringBuilder line = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    consumer.accept(line.toString().strip());
                    line.setLength(0);
                } else if (line.length() < LONGEST) {
                    line.append((char) next);
                }
            }
        } catch (IOException killed) {
            line.setLength(0);
        }
        if (!line.isEmpty()) {
            consumer.accept(line.toString().strip());
        }
    }
}
