package dev.duopan.drive;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that someone else can open again. */
final class OpenerSource extends UploadSource {
    private final Opener opener;

    OpenerSource(long size, Opener opener) {
        super(size);
        this.opener = opener;
    }

    @Override
    InputStream openAt(long offset) throws IOException {
        InputStream stream = opener.open();
        try {
            stream.skipNBytes(offset);
            return stream;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    @Override
    public String toString() {
        return "a source of " + size() + " bytes";
    }
}
