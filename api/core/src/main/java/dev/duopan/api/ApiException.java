package dev.duopan.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that the service refused, with the provider's own code.
 *
 * <p>Clients throw it for what came back; handlers of a server throw it to choose the code with which they answer.
 */
public final class ApiException extends DuopanException {
    private final Refusal refusal;

    /** A refusal as it was read from an answer, of the call named {@code endpoint}. */
    public ApiException(String endpoint, Refusal refusal) {
        super(refusal.kind(), describe(endpoint, refusal));
        this.refusal = refusal;
    }

    /** A refusal by a server with the given row of its error table. */
    public ApiException(ErrorRow row) {
        this(row, row.text());
    }

    /** A refusal by a server with the given row of its error table and a text of its own. */
    public ApiException(ErrorRow row, String text) {
        this(row, text, null);
    }

    /** A refusal by a server that carries data beside the code. */
    public ApiException(ErrorRow row, String text, @Nullable Object payload) {
        super(row.kind(), text);
        this.refusal = new Refusal(
                row.code(),
                row.kind(),
                text,
                row.status(),
                row.retry(),
                null,
                payload == null ? null : Json.write(payload));
    }

    private static String describe(String endpoint, Refusal refusal) {
        String trace = refusal.traceId() == null ? "" : ", trace id " + refusal.traceId();
        return "%s was refused with code %s (HTTP %d): %s%s"
                .formatted(endpoint, refusal.code(), refusal.status(), refusal.text(), trace);
    }

    /** Returns everything that was said, for a server that writes it. */
    public Refusal refusal() {
        return refusal;
    }

    /** Returns the provider's code; the HTTP status as text if the answer had none. */
    public String code() {
        return refusal.code();
    }

    /** Returns the provider's own words. */
    public String text() {
        return refusal.text();
    }

    /** Returns the HTTP status of the answer. */
    public int status() {
        return refusal.status();
    }

    /** Returns what to do about it. */
    public RetryAdvice retry() {
        return refusal.retry();
    }

    /** Returns the provider's id of this very answer, for a question to its support. */
    public Optional<String> traceId() {
        return Optional.ofNullable(refusal.traceId());
    }

    /** Returns the data that came with the error, decoded leniently; nothing if there was none or it has another shape. */
    public <T> Optional<T> payload(Class<T> type) {
        return Optional.ofNullable(refusal.payload()).flatMap(json -> Json.tryRead(json, type));
    }

    /** Returns the data that came with the error as JSON text. */
    public Optional<String> payload() {
        return Optional.ofNullable(refusal.payload());
    }
}
