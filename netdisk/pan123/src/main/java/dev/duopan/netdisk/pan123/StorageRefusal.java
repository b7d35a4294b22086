package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.WireExchange;
import dev.duopan.netdisk.dispatch.Replies;
import java.io.IOException;

/** What object storage says no with: an HTTP status and an error of its own in XML. */
final class StorageRefusal extends DuopanException {
    private final Reason reason;

    /** Why, and the code and status that say so. */
    enum Reason {
        WRONG_SIGNATURE(403, "SignatureDoesNotMatch", ErrorKind.DENIED, "the address isn't signed by this service"),
        EXPIRED(403, "AccessDenied", ErrorKind.DENIED, "Request has expired; ask for a new address"),
        UNKNOWN_UPLOAD(404, "NoSuchUpload", ErrorKind.NOT_FOUND, "the upload is unknown or has ended; begin a new one"),
        TOO_LARGE(400, "EntityTooLarge", ErrorKind.TOO_LARGE, "more bytes than the slice has"),
        INCOMPLETE(400, "IncompleteBody", ErrorKind.CORRUPT, "fewer bytes than the slice has; send it again"),
        INVALID(
                400,
                "InvalidArgument",
                ErrorKind.INVALID,
                "the slice isn't one of the upload's, or has another length"),
        CONFLICT(409, "OperationAborted", ErrorKind.CONFLICT, "the upload is complete and can't change any more"),
        FULL(507, "QuotaExceeded", ErrorKind.QUOTA, "there is no room for the slice"),
        UNAVAILABLE(503, "ServiceUnavailable", ErrorKind.UNAVAILABLE, "the slice can't be stored now, try again later");

        private final int status;
        private final String code;
        private final ErrorKind kind;
        private final String text;

        Reason(int status, String code, ErrorKind kind, String text) {
            this.status = status;
            this.code = code;
            this.kind = kind;
            this.text = text;
        }
    }

    StorageRefusal(Reason reason) {
        super(reason.kind, reason.text);
        this.reason = reason;
    }

    static StorageRefusal of(DuopanException failure) {
        return failure instanceof StorageRefusal refusal ? refusal : new StorageRefusal(reason(failure.kind()));
    }

    private static Reason reason(ErrorKind kind) {
        return switch (kind) {
            case NOT_FOUND -> Reason.UNKNOWN_UPLOAD;
            case TOO_LARGE -> Reason.TOO_LARGE;
            case CORRUPT -> Reason.INCOMPLETE;
            case INVALID -> Reason.INVALID;
            case CONFLICT, EXISTS -> Reason.CONFLICT;
            case QUOTA -> Reason.FULL;
            case DENIED, UNAUTHENTICATED -> Reason.WRONG_SIGNATURE;
            case RATE_LIMITED, BUSY, UNAVAILABLE, UNSUPPORTED, RISK_CONTROL -> Reason.UNAVAILABLE;
        };
    }

    void answer(WireExchange exchange) throws IOException {
        String body = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>%s</Code><Message>%s</Message></Error>
                """.formatted(reason.code, reason.text);
        Replies.xml(exchange, reason.status, body);
    }
}
