package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.client.baidu.ContentDigests;
import dev.duopan.client.baidu.FileUpload;
import dev.duopan.client.baidu.UploadToken;
import java.util.Optional;

/** How a Baidu drive goes on with an upload: the client's token says it all. */
final class BaiduResumption {
    private BaiduResumption() {}

    /** Returns the token that a text holds for a certain upload; empty if it isn't such a text, or that of another upload. */
    static Optional<UploadToken> of(FileUpload file, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UploadToken.parse(text)).filter(token -> fits(token, file));
        } catch (DuopanException e) {
            return Optional.empty();
        }
    }

    /** The digests of all slices tell whether the bytes are still those of which some were sent. */
    private static boolean fits(UploadToken token, FileUpload file) {
        ContentDigests digests = file.digests();
        return digests != null
                && token.path().equals(file.path())
                && token.rtype() == file.rtype()
                && token.size() == file.content().length()
                && token.sliceMd5s().equals(digests.sliceMd5s());
    }

    /** Translates what the client tells. */
    record Listener(dev.duopan.drive.UploadListener told) implements dev.duopan.client.baidu.UploadListener {
        @Override
        public void stored(long bytes) {
            told.arrived(bytes);
        }

        @Override
        public void resumable(UploadToken token) {
            told.resumable(token.text());
        }
    }
}
