package dev.duopan.client;

import java.io.IOException;

/** A request whose own body couldn't be read or hadn't the length it announced. The peer isn't to blame. */
public final class UnsendableBodyException extends IOException {
    /** A body of another length than announced. */
    public UnsendableBodyException(String message) {
        super(message);
    }

    /** A body that couldn't be read. */
    public UnsendableBodyException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
