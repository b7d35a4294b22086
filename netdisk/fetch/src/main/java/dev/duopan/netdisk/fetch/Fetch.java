package dev.duopan.netdisk.fetch;

import java.io.IOException;
import java.io.InputStream;

/** A source that is being fetched. It must be closed, which drops the connection if something is still to come. */
public final class Fetch implements AutoCloseable {
    private final String suggestedName;
    private final ResumingStream stream;
    private final long offset;

    Fetch(String suggestedName, ResumingStream stream) {
        this.suggestedName = suggestedName;
        this.stream = stream;
        this.offset = stream.position();
    }

    /**
     * Returns a file name for it: from {@code Content-Disposition} (RFC 6266, RFC 5987), else from the path of the URL to
     * which it was redirected at last, else {@code download}. It's never blank, has at most 255 characters and none that
     * names can't contain; those are replaced by their full-width forms (docs/wire/123pan.md section 6).
     */
    public String suggestedName() {
        return suggestedName;
    }

    /** Returns what tells this content from others that the source may have another day. */
    public SourceVersion version() {
        return stream.version();
    }

    /** Returns where in the content the stream begins. */
    public long offset() {
        return offset;
    }

    /**
     * Returns the content from {@link #offset()} on. Where a connection breaks it's taken up again, if it's certain that the
     * rest fits. Beside {@link IOException} of the usual kind it throws {@link dev.duopan.api.DuopanException}:
     * {@code UNAVAILABLE} if it breaks for good or takes too long, {@code TOO_LARGE} if more comes than is possible.
     */
    public InputStream stream() {
        return stream;
    }

    @Override
    public void close() {
        stream.close();
    }
}
