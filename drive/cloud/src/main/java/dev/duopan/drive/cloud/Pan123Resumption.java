package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Json;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.client.pan123.FileUpload;
import dev.duopan.client.pan123.UploadToken;
import java.util.Optional;

/**
 * What a 123pan drive needs to go on with an upload: the client's token, and where the file goes, which the service settled
 * when the upload began.
 *
 * @param folderId the folder
 * @param name the file's name there
 * @param duplicate what happens if the name is taken
 * @param token the client's
 */
record Pan123Resumption(long folderId, String name, Duplicate duplicate, UploadToken token) {
    /** Returns the token that a text holds for a certain upload; empty if it isn't such a text, or that of another upload. */
    static Optional<UploadToken> of(FileUpload file, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.read(text, Pan123Resumption.class))
                    .filter(read -> read.fits(file))
                    .map(Pan123Resumption::token);
        } catch (DuopanException e) {
            return Optional.empty();
        }
    }

    private boolean fits(FileUpload file) {
        return folderId == file.folderId()
                && file.name().equals(name)
                && file.duplicate() == duplicate
                && file.md5().equals(token.md5())
                && file.content().length() == token.size();
    }

    /** Translates what the client tells. */
    record Listener(FileUpload file, dev.duopan.drive.UploadListener told)
            implements dev.duopan.client.pan123.UploadListener {
        @Override
        public void stored(long bytes) {
            told.arrived(bytes);
        }

        @Override
        public void resumable(UploadToken token) {
            told.resumable(Json.write(new Pan123Resumption(file.folderId(), file.name(), file.duplicate(), token)));
        }
    }
}
