package dev.duopan.netdisk.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The end of a stream, however long that is. */
final class Complaints {
    private static final int KEPT = 8 * 1024;

    private byte[] tail = new byte[0];

    /** Reads the stream to its end. */
    void read(InputStream in) {
        byte[] buffer = new byte[KEPT];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                append(buffer, count);
            }
        } catch (IOException killed) {
            append(new byte[0], 0);
        }
    }

    synchronized String text() {
        return new String(tail, StandardCharsets.UTF_8);
    }

    private synchronized void append(byte[] bytes, int count) {
        byte[] both = Arrays.copyOf(tail, tail.length + count);
        System.arraycopy(bytes, 0, both, tail.length, count);
        tail = Arrays.copyOfRange(both, Math.max(0, both.length - KEPT), both.length);
    }
}
