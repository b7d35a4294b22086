package dev.duopan.netdisk;

import java.io.IOException;
import java.io.InputStream;

/** What a content must be like so that it may become a file. */
@FunctionalInterface
public interface ContentRule {
    /** Every content may. */
    ContentRule ANYTHING = bytes -> {};

    /**
     * Looks at a content before anybody can see it.
     *
     * @param bytes from the beginning; needn't be read to the end, and not to be closed
     * @throws dev.duopan.api.DuopanException if it may not become a file, of the kind that its uploader is to see
     */
    void check(InputStream bytes) throws IOException;
}
