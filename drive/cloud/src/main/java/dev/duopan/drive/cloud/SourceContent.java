package dev.duopan.drive.cloud;

import dev.duopan.api.Content;
import dev.duopan.drive.UploadSource;
import java.io.InputStream;

/** The bytes of an upload as the clients take them. */
record SourceContent(UploadSource source) implements Content {
    @Override
    public long length() {
        return source.size();
    }

    @Override
    public InputStream open() {
        return source.open();
    }
}
