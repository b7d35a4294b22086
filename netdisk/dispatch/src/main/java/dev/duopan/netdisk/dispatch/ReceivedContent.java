package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Content;
import java.io.IOException;

/** The file part of a request being answered. */
sealed interface ReceivedContent extends Content, AutoCloseable permits LiveContent, SpooledContent {
    /**
     * Reads what the handler left unread.
     *
     * @throws IOException if the body isn't whole
     */
    void requireWhole() throws IOException;

    /** Returns whether the body turned out to be broken. */
    boolean failed();

    @Override
    void close() throws IOException;
}
