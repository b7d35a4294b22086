package dev.duopan.client.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.function.Supplier;

/** The service has forgotten an upload, or a part of it: it must be begun anew. */
final class UploadGoneException extends DuopanException {
    UploadGoneException(ErrorKind kind, String message, DuopanException cause) {
        super(kind, message, cause);
    }

    /** Does a step of an upload that has begun, and tells this refusal from all others. */
    static <T> T watching(UploadToken token, Supplier<T> step) {
        try {
            return step.get();
        } catch (ApiException e) {
            throw switch (e.kind()) {
                case NOT_FOUND, CONFLICT ->
                    new UploadGoneException(
                            e.kind(), "upload %s can't be continued: %s".formatted(token.uploadId(), e.text()), e);
                default -> e;
            };
        }
    }
}
