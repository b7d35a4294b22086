package dev.duopan.netdisk.dispatch;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of which any range can be read. */
@FunctionalInterface
public interface ByteSource {
    /** Opens a range that is inside the content. */
    InputStream open(long offset, long length) throws IOException;
}
