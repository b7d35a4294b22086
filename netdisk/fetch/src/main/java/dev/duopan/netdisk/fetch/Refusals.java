package dev.duopan.netdisk.fetch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

/** What answers without a content mean. */
final class Refusals {
    private Refusals() {}

    static DuopanException of(Answer answer) {
        int status = answer.status();
        String reason = FetchRequests.about(answer.location(), "it answered %d".formatted(status));
        return new DuopanException(kind(status), reason);
    }

    private static ErrorKind kind(int status) {
        return switch (status) {
            case 401, 403, 407, 451 -> ErrorKind.DENIED;
            case 404, 410 -> ErrorKind.NOT_FOUND;
            case 408, 425 -> ErrorKind.UNAVAILABLE;
            case 429 -> ErrorKind.RATE_LIMITED;
            default -> status >= 500 ? ErrorKind.UNAVAILABLE : ErrorKind.UNSUPPORTED;
        };
    }
}
