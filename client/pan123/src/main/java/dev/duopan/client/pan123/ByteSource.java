package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.client.Client;
import dev.duopan.client.PathContent;
import dev.duopan.client.SignedLink;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Where the bytes of an upload come from. */
public final class ByteSource {
    private final String name;
    private final Preparation preparation;

    private ByteSource(String name, Preparation preparation) {
        this.name = name;
        this.preparation = preparation;
    }

    @FunctionalInterface
    private interface Preparation {
        PreparedBytes prepare(Client client, @Nullable ContentKey known) throws IOException;
    }

    /** A file on disk. It is read once for its digest unless that is known, and again for sending. */
    public static ByteSource of(Path file) {
        Path last = file.getFileName();
        return new ByteSource(
                last == null ? "" : last.toString(), (client, known) -> LocalBytes.of(PathContent.of(file), known));
    }

    /** Bytes in memory. The array is not copied. */
    public static ByteSource of(byte[] bytes) {
        return new ByteSource("", (client, known) -> LocalBytes.of(Content.of(bytes), known));
    }

    /**
     * A stream, which can be read but once. It is set aside in a temporary file, hashed in the same pass, and not closed. Such a
     * source serves for one upload.
     */
    public static ByteSource of(InputStream stream) {
        return new ByteSource("", (client, known) -> LocalBytes.setAside(stream, known));
    }

    /** Buffers one after the other, set aside like a {@linkplain #of(InputStream) stream}. */
    public static ByteSource of(Iterator<ByteBuffer> buffers) {
        return of(new BufferStream(buffers));
    }

    /**
     * What a web address leads to, fetched without any of the client's credentials and set aside like a {@linkplain
     * #of(InputStream) stream}. A connection that breaks is continued by range where the host knows ranges. If md5 and size are
     * known already, as they are when an upload is resumed, the whole isn't set aside: each slice is fetched when its turn
     * comes.
     *
     * @param address http or https
     */
    public static ByteSource of(URI address) {
        return of(SignedLink.of(address));
    }

    /** What a web address leads to whose host wants header fields; otherwise like {@link #of(URI)}. */
    public static ByteSource of(SignedLink link) {
        return new ByteSource(
                lastSegment(link.url()), (client, known) -> WebBytes.of(new WebContent(client, link), known));
    }

    private static String lastSegment(URI address) {
        String path = address.getPath();
        return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the name that the source suggests for the file; empty if it has none. */
    public String name() {
        return name;
    }

    /** Makes the bytes ready to be sent; what is known of them needn't be found out. */
    PreparedBytes prepare(Client client, @Nullable ContentKey known) throws IOException {
        return preparation.prepare(client, known);
    }
}
