package dev.duopan.netdisk.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Content that is still being received. It ends only after everything behind it was seen to be there: who reads to the end
 * may acknowledge.
 */
final class LiveContent implements ReceivedContent {
    /** What follows the content in a body. */
    @FunctionalInterface
    interface Ending {
        /** Nothing follows. */
        Ending NONE = () -> {};

        /** Reads what follows and fails if it isn't there. */
        void require() throws IOException;
    }

    private static final class WholeStream extends WatchedStream {
        private final Ending ending;
        private boolean ended;

        WholeStream(InputStream in, Ending ending) {
            super(in);
            this.ending = ending;
        }

        @Override
        int readOrFinish(byte[] target, int offset, int length) throws IOException {
            int count = ended ? -1 : in.read(target, offset, length);
            if (count < 0 && !ended) {
                ending.require();
                ended = true;
            }
            return count;
        }
    }

    private final WholeStream stream;
    private boolean opened;

    LiveContent(InputStream in, Ending ending) {
        this.stream = new WholeStream(in, ending);
    }

    @Override
    public long length() {
        return UNKNOWN_LENGTH;
    }

    @Override
    public InputStream open() {
        if (opened) {
            throw new IllegalStateException("content that is being received opens once");
        }
        opened = true;
        return stream;
    }

    @Override
    public void requireWhole() throws IOException {
        stream.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public boolean failed() {
        return stream.failed();
    }

    @Override
    public void close() {
        stream.close();
    }
}
