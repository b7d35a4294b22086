package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again and again whether an upload has become a file. */
record Patience(UploadSettings settings) {
    /**
     * Asks until there is an answer.
     *
     * @throws DuopanException of kind UNAVAILABLE if there is none in time, or the calling thread is interrupted
     */
    String ask(UploadToken token, Supplier<Optional<String>> question) {
        for (int attempt = 1; attempt <= settings.completionAttempts(); attempt++) {
            Optional<String> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause(token);
        }
        throw new DuopanException(
                ErrorKind.UNAVAILABLE,
                "upload %s: all bytes were sent, but after %d questions the service isn't done; list the folder later"
                        .formatted(token.uploadId(), settings.completionAttempts()));
    }

    void pause(UploadToken token) {
        try {
            Thread.sleep(settings.completionPause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "upload %s was interrupted".formatted(token.uploadId()), e);
        }
    }
}
