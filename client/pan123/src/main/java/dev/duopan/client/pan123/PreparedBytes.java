package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import java.io.IOException;

/** Bytes ready to be sent. Closing lets go of what was set aside for them. */
interface PreparedBytes extends AutoCloseable {
    /** Returns the bytes: of known length, to be opened as often as needed, also by several threads at once. */
    Content content();

    /** Returns their md5 and size. */
    ContentKey key();

    /** Makes a part of them ready, which is closed on its own. */
    PreparedBytes cut(long offset, long length) throws IOException;

    @Override
    void close() throws IOException;
}
