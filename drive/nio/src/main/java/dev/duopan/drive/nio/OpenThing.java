package dev.duopan.drive.nio;

import java.io.Closeable;
import java.io.IOException;

/** Something that is closed with its file system. */
interface OpenThing extends Closeable {
    /** Lets go of everything, as if it had never been opened. */
    default void abandon() throws IOException {
        close();
    }
}
