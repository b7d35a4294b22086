package dev.duopan.netdisk.fetch;

import java.io.IOException;
import java.io.OutputStream;

/** A file that a server gives in whole or from some byte on, and whose connections may break. */
public final class SourceFile implements SourceServer.Script {
    private final byte[] bytes;
    private final String etag;
    private final int atOnce;
    private final boolean ranges;

    private SourceFile(byte[] bytes, String etag, int atOnce, boolean ranges) {
        this.bytes = bytes;
        this.etag = etag;
        this.atOnce = atOnce;
        this.ranges = ranges;
    }

    /** A file that is given as well as can be. */
    public static SourceFile of(byte[] bytes) {
        return new SourceFile(bytes, "\"first\"", Integer.MAX_VALUE, true);
    }

    /** The same with connections that break after so many bytes. */
    public SourceFile breaking(int bytesAtOnce) {
        return new SourceFile(bytes, etag, bytesAtOnce, ranges);
    }

    /** The same, always from the beginning. */
    public SourceFile withoutRanges() {
        return new SourceFile(bytes, etag, atOnce, false);
    }

    /** The same with another ETag. */
    public SourceFile called(String otherEtag) {
        return new SourceFile(bytes, otherEtag, atOnce, ranges);
    }

    @Override
    public void answer(SourceServer.Request request, OutputStream out) throws IOException {
        String range = request.headers().getOrDefault("range", "");
        boolean same = etag.equals(request.headers().get("if-range"));
        int first = ranges && same && !range.isEmpty() ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        String position =
                first == 0 ? "" : "Content-Range: bytes %d-%d/%d\r\n".formatted(first, bytes.length - 1, bytes.length);
        SourceServer.write(
                out,
                SourceServer.head(first == 0 ? 200 : 206, "ETag: " + etag)
                        + position
                        + "Content-Length: %d\r\n\r\n".formatted(bytes.length - first));
        out.write(bytes, first, Math.min(atOnce, bytes.length - first));
    }
}
