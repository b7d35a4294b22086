package dev.duopan.client.pan123;

import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host on the web that serves one content at every address and drops connections as a test wants. Other hosts are passed on. */
final class WebServer implements Transport {
    private static final String HOST = "web.test";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    private final Transport next;
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private byte[] bytes;
    private boolean knowsRanges = true;
    private boolean saysLength = true;
    private String version = "\"1\"";
    private int dropAfter = Integer.MAX_VALUE;

    WebServer(Transport next, byte[] bytes) {
        this.next = next;
        this.bytes = bytes;
    }

    WebServer withoutRanges() {
        knowsRanges = false;
        return this;
    }

    WebServer withoutLength() {
        saysLength = false;
        return this;
    }

    /** Drops each connection after so many bytes. */
    WebServer dropAfter(int count) {
        dropAfter = count;
        return this;
    }

    void replace(byte[] others, String otherVersion) {
        bytes = others;
        version = otherVersion;
    }

    /** Returns the range of each request, or "all". */
    List<String> ranges() {
        return ranges;
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        if (!HOST.equals(request.uri().getHost())) {
            return next.send(request, timeouts);
        }
        if (request.headers().find("Authorization").isPresent()) {
            throw new IOException("the access token went to a stranger");
        }
        ranges.add(request.headers().find("Range").orElse("all"));
        if (request.uri().getPath().contains("missing")) {
            return new WireResponse(404, WireHeaders.NONE, new ByteArrayInputStream(new byte[0]));
        }
        Matcher range = RANGE.matcher(request.headers().find("Range").orElse(""));
        WireHeaders headers = WireHeaders.of("ETag", version);
        if (knowsRanges && range.matches()) {
            return part(range, headers);
        }
        return new WireResponse(
                200,
                saysLength ? headers.with("Content-Length", Integer.toString(bytes.length)) : headers,
                new Dropping(bytes));
    }

    private WireResponse part(Matcher range, WireHeaders headers) {
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? bytes.length : Math.min(bytes.length, Integer.parseInt(range.group(2)) + 1);
        return new WireResponse(
                206,
                headers.with("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, bytes.length)),
                new Dropping(Arrays.copyOfRange(bytes, from, to)));
    }

    @Override
    public void close() {
        next.close();
    }

    private final class Dropping extends FilterInputStream {
        private int left = dropAfter;

        Dropping(byte[] body) {
            super(new ByteArrayInputStream(body));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                throw new IOException("the connection was dropped");
            }
            int count = super.read(target, offset, Math.min(left, length));
            left -= Math.max(0, count);
            return count;
        }
    }
}
