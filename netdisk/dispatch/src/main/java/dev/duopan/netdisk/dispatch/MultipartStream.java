package dev.duopan.netdisk.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a multipart body at its boundary. What lies between is looked at in strides as long as the boundary, so that cutting
 * costs next to nothing beside hashing.
 */
final class MultipartStream {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MAX_HEADER_BYTES = 8 * 1024;
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

    private final InputStream in;
    private final byte[] delimiter;
    private final int[] strides = new int[256];
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int head;
    private int tail;
    /** Before this lies no boundary; at this lies one if it was found. */
    private int limit;

    private boolean found;

    MultipartStream(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        Arrays.fill(strides, delimiter.length);
        for (int index = 0; index + 1 < delimiter.length; index++) {
            strides[delimiter[index] & 0xff] = delimiter.length - 1 - index;
        }
        // The first boundary may have no line before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        tail = 2;
    }

    /** Skips what stands before the first boundary; returns false if there is no part. */
    boolean skipPreamble() throws IOException {
        try {
            discardPart();
            return readBoundary();
        } catch (MalformedException e) {
            return false;
        }
    }

    /** Takes the boundary behind a part that was read to its end; returns whether another part follows. */
    boolean readBoundary() throws IOException {
        head += delimiter.length;
        found = false;
        limit = head;
        int first = readByte();
        if (first == '\n') {
            return true;
        }
        int second = readByte();
        if (first == '-' && second == '-') {
            return false;
        }
        if (first == '\r' && second == '\n') {
            return true;
        }
        throw new MalformedException("something stands behind a boundary on its line");
    }

    /** Reads the header lines of a part, with the empty line that ends them. */
    String readHeaders() throws IOException {
        byte[] headers = new byte[MAX_HEADER_BYTES];
        int length = 0;
        while (!endsHeaders(headers, length)) {
            if (length == headers.length) {
                throw new IOException("the header of a part has more than %d bytes".formatted(MAX_HEADER_BYTES));
            }
            headers[length] = (byte) readByte();
            length++;
        }
        return new String(headers, 0, length, StandardCharsets.UTF_8);
    }

    /** An empty line may be the first. */
    private static boolean endsHeaders(byte[] headers, int length) {
        int from = length - HEADERS_END.length;
        return from >= 0 && Arrays.equals(headers, from, length, HEADERS_END, 0, HEADERS_END.length);
    }

    /** Returns the content of the part; closing it does nothing. */
    InputStream part() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return length == 0 ? 0 : readPart(target, offset, length);
            }
        };
    }

    /** Reads on to the end of the part. */
    void discardPart() throws IOException {
        while (isInPart()) {
            head = limit;
        }
    }

    private int readPart(byte[] target, int offset, int length) throws IOException {
        if (!isInPart()) {
            return -1;
        }
        int count = Math.min(length, limit - head);
        System.arraycopy(buffer, head, target, offset, count);
        head += count;
        return count;
    }

    /** Returns whether at least one byte of the part lies between head and limit; otherwise a boundary does at head. */
    private boolean isInPart() throws IOException {
        while (head == limit && !found) {
            search();
            if (head == limit && !found) {
                fill();
            }
        }
        return head < limit;
    }

    private void search() {
        int last = delimiter.length - 1;
        int index = head + last;
        while (index < tail) {
            if (buffer[index] == delimiter[last] && matches(index - last)) {
                limit = index - last;
                found = true;
                return;
            }
            index += strides[buffer[index] & 0xff];
        }
        limit = Math.max(head, tail - last);
    }

    private boolean matches(int from) {
        return Arrays.equals(buffer, from, from + delimiter.length, delimiter, 0, delimiter.length);
    }

    private int readByte() throws IOException {
        while (head == tail) {
            fill();
        }
        int value = buffer[head] & 0xff;
        head++;
        limit = head;
        return value;
    }

    private void fill() throws IOException {
        if (head > 0) {
            System.arraycopy(buffer, head, buffer, 0, tail - head);
            tail -= head;
            limit -= head;
            head = 0;
        }
        int count = in.read(buffer, tail, buffer.length - tail);
        if (count < 0) {
            throw new MalformedException("a multipart body ends before its last boundary");
        }
        tail += count;
    }

    /** Returns what of the body lies behind the last boundary. */
    InputStream epilogue() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (head == tail) {
                    return in.read(target, offset, length);
                }
                int count = Math.min(length, tail - head);
                System.arraycopy(buffer, head, target, offset, count);
                head += count;
                limit = head;
                return count;
            }
        };
    }

    /** A body that isn't cut as it must be. */
    private static final class MalformedException extends IOException {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }
}
