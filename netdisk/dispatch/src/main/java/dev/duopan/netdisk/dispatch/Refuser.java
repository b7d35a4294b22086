package dev.duopan.netdisk.dispatch;

import dev.duopan.api.ApiException;
import dev.duopan.api.Dialect;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Envelope;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.ErrorTable;
import dev.duopan.api.Refusal;
import dev.duopan.api.TraceId;
import dev.duopan.api.WireExchange;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers in one provider's envelope under one path.
 *
 * @param call the name of the call for the log
 */
record Refuser(Dialect dialect, String path, String scope, String call) {
    private static final Logger LOG = LoggerFactory.getLogger(Refuser.class);

    static Refuser at(Dialect dialect, String path, String call) {
        return new Refuser(dialect, path, dialect.scope(path), call);
    }

    void answer(WireExchange exchange, Exception failure, TraceId trace) throws IOException {
        Refusal refusal = refusal(failure, trace);
        Envelope envelope = dialect.envelope(path);
        Replies.send(
                exchange, refusal.status(), Replies.typed(envelope.contentType()), envelope.failure(refusal, trace));
    }

    private Refusal refusal(Exception failure, TraceId trace) {
        if (failure instanceof ApiException chosen) {
            LOG.debug("{} {}: {}", trace, call, chosen.getMessage());
            return new Refusal(
                    chosen.code(),
                    chosen.kind(),
                    chosen.text(),
                    chosen.status(),
                    chosen.retry(),
                    null,
                    chosen.payload().orElse(null));
        }
        if (failure instanceof DuopanException known) {
            return refusal(known, trace);
        }
        LOG.error("{} {} failed", trace, call, failure);
        ErrorRow row = row(ErrorKind.UNAVAILABLE);
        return refusal(row, row.text());
    }

    private Refusal refusal(DuopanException failure, TraceId trace) {
        ErrorRow row = row(failure.kind());
        if (failure.kind() == ErrorKind.UNAVAILABLE) {
            LOG.warn("{} {}: {}", trace, call, failure.getMessage(), failure);
            return refusal(row, row.text());
        }
        LOG.debug("{} {}: {}", trace, call, failure.getMessage());
        return refusal(row, String.valueOf(failure.getMessage()));
    }

    /** The provider's code for a kind; what the provider has no code for is just wrong. */
    private ErrorRow row(ErrorKind kind) {
        ErrorTable errors = dialect.errors();
        ErrorRow row = errors.answer(scope, kind);
        return row.kind() == kind || kind == ErrorKind.UNAVAILABLE ? row : errors.answer(scope, ErrorKind.INVALID);
    }

    private static Refusal refusal(ErrorRow row, String text) {
        return new Refusal(row.code(), row.kind(), text, row.status(), row.retry(), null, null);
    }
}
