package dev.duopan.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes results out of answers on the client and puts them into answers on the server. */
public final class Envelope {
    private final EnvelopeFormat format;
    private final ErrorTable errors;
    private final String scope;

    /**
     * An envelope of the given format.
     *
     * @param scope the scope of the error table for endpoints that name none
     */
    public Envelope(EnvelopeFormat format, ErrorTable errors, String scope) {
        this.format = format;
        this.errors = errors;
        this.scope = scope;
    }

    /**
     * Takes the result out of an answer.
     *
     * @param <R> the result type of the endpoint
     * @throws ApiException if the answer holds an error code, or has an error status and no code
     * @throws DuopanException of kind UNAVAILABLE if the answer isn't what the endpoint answers, such as a web page
     */
    public <R> R unwrap(Endpoint<? extends Api<R>> endpoint, int status, byte[] body) {
        Optional<JsonNode> answer = parse(body);
        if (answer.isEmpty()) {
            throw notAnAnswer(endpoint, status, body);
        }
        Optional<Refusal> refusal = refusal(endpoint, status, answer.get());
        if (refusal.isPresent()) {
            throw new ApiException(endpoint.name(), refusal.get());
        }
        return result(endpoint, data(answer.get()));
    }

    /**
     * Takes the result out of an answer that redirects.
     *
     * @param <R> the result type of the endpoint, {@link Redirect}
     * @param location the address to which it leads
     * @throws ApiException if the address says that nothing was given
     * @throws DuopanException of kind UNAVAILABLE if it is no address
     */
    @SuppressWarnings("unchecked") // the result type of an endpoint that redirects is Redirect
    public <R> R redirect(Endpoint<? extends Api<R>> endpoint, int status, String location) {
        Redirect result = Redirect.to(location);
        Parameters answer = answer(endpoint, result);
        Optional<String> code = Redirect.refusedCode(answer);
        if (code.isPresent()) {
            Refusal plain = byStatus(status, Redirect.refusedWords(answer), null);
            throw new ApiException(endpoint.name(), byCode(endpoint, code.get(), plain));
        }
        return (R) result;
    }

    private static Parameters answer(Endpoint<?> endpoint, Redirect redirect) {
        try {
            return redirect.answer();
        } catch (IllegalArgumentException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "%s redirected to something that is no URL".formatted(endpoint.name()), e);
        }
    }

    private static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.of(Json.tree(body)).filter(JsonNode::isObject);
        } catch (DuopanException e) {
            return Optional.empty();
        }
    }

    /** An empty answer comes from a host that is in trouble, anything else from one that speaks another language. */
    private static DuopanException notAnAnswer(Endpoint<?> endpoint, int status, byte[] body) {
        if (status < 400 && body.length == 0) {
            return new ApiException(endpoint.name(), empty(status));
        }
        return status >= 400
                ? new ApiException(endpoint.name(), byStatus(status, "no readable answer", null))
                : new DuopanException(
                        ErrorKind.UNAVAILABLE,
                        "%s answered HTTP %d with %d bytes that aren't a JSON object; is the base URL right?"
                                .formatted(endpoint.name(), status, body.length));
    }

    private static Refusal empty(int status) {
        return new Refusal(
                Integer.toString(status),
                ErrorKind.UNAVAILABLE,
                "an empty answer",
                status,
                RetryAdvice.BACK_OFF,
                null,
                null);
    }

    private Optional<Refusal> refusal(Endpoint<?> endpoint, int status, JsonNode answer) {
        for (EnvelopeFormat.ErrorMembers members : format.reads()) {
            String code = text(member(answer, members.code())).orElse("0");
            if (isPending(endpoint, code)) {
                return Optional.empty();
            }
            if (!code.equals("0") && !format.successCodes().contains(code)) {
                String words = members.texts()
                        .flatMap(name -> text(member(answer, name)).stream())
                        .findFirst()
                        .orElse("no message");
                return Optional.of(byCode(endpoint, code, byStatus(status, words, answer)));
            }
        }
        return status >= 400 ? Optional.of(byStatus(status, "no error code", answer)) : Optional.empty();
    }

    private static boolean isPending(Endpoint<?> endpoint, String code) {
        return Arrays.asList(endpoint.route().pending()).contains(code);
    }

    private Refusal byCode(Endpoint<?> endpoint, String code, Refusal plain) {
        String where =
                endpoint.route().errors().isEmpty() ? scope : endpoint.route().errors();
        Optional<ErrorRow> row = errors.find(where, code);
        return new Refusal(
                code,
                row.map(ErrorRow::kind).orElse(plain.kind()),
                plain.text(),
                plain.status(),
                row.map(ErrorRow::retry).orElse(plain.retry()),
                plain.payload() == null ? null : trace(Json.tree(plain.payload())),
                payload(plain.payload()));
    }

    private @Nullable String trace(JsonNode answer) {
        return format.traceMember() == null
                ? null
                : text(member(answer, format.traceMember())).orElse(null);
    }

    private @Nullable String payload(@Nullable String answer) {
        if (answer == null || format.dataMember() == null) {
            return answer;
        }
        JsonNode data = member(Json.tree(answer), format.dataMember());
        return data.isNull() || data.isMissingNode() ? null : Json.write(data);
    }

    private static Refusal byStatus(int status, String words, @Nullable JsonNode answer) {
        ErrorKind kind = switch (status) {
            case 401 -> ErrorKind.UNAUTHENTICATED;
            case 403 -> ErrorKind.DENIED;
            case 404 -> ErrorKind.NOT_FOUND;
            case 413 -> ErrorKind.TOO_LARGE;
            case 429 -> ErrorKind.RATE_LIMITED;
            default -> status >= 500 ? ErrorKind.UNAVAILABLE : ErrorKind.INVALID;
        };
        RetryAdvice retry = switch (kind) {
            case UNAUTHENTICATED -> RetryAdvice.AUTHENTICATE;
            case RATE_LIMITED, UNAVAILABLE -> RetryAdvice.BACK_OFF;
            default -> RetryAdvice.NEVER;
        };
        return new Refusal(
                Integer.toString(status), kind, words, status, retry, null, answer == null ? null : Json.write(answer));
    }

    private JsonNode data(JsonNode answer) {
        return format.dataMember() == null ? answer : member(answer, format.dataMember());
    }

    @SuppressWarnings("unchecked") // the result type of the endpoint is R
    private static <R> R result(Endpoint<? extends Api<R>> endpoint, JsonNode data) {
        if (endpoint.resultType() == Empty.class) {
            return (R) Empty.EMPTY;
        }
        if (endpoint.redirects()) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "%s answered no redirect; is the base URL right?".formatted(endpoint.name()));
        }
        try {
            return (R) Json.convert(
                    data.isNull() || data.isMissingNode() ? nothing(endpoint) : data, endpoint.resultType());
        } catch (JacksonException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "%s answered data of another shape: %s".formatted(endpoint.name(), e.getOriginalMessage()),
                    e);
        }
    }

    private static JsonNode nothing(Endpoint<?> endpoint) {
        return endpoint.resultType() instanceof Class<?>
                ? JsonNodeFactory.instance.objectNode()
                : JsonNodeFactory.instance.arrayNode();
    }

    /** Writes a success with its result. */
    public byte[] success(Object result, TraceId trace) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        put(answer, format.success());
        JsonNode data = result instanceof Empty ? JsonNodeFactory.instance.nullNode() : Json.toTree(result);
        if (format.dataMember() != null) {
            answer.set(format.dataMember(), data);
        } else if (data.isObject()) {
            answer.setAll((ObjectNode) data);
        }
        if (format.tracesSuccess()) {
            putTrace(answer, trace);
        }
        return Json.bytes(answer);
    }

    /** Writes what goes along with a redirect: whether it gives something, but not what. */
    public byte[] beside(Redirect redirect, TraceId trace) {
        return redirect.refusal() == null ? success(Empty.EMPTY, trace) : failure(redirect.refusal(), trace);
    }

    /** Writes an error with the code of a row, the given words, and the data of the exception if it has some. */
    public byte[] failure(Refusal refusal, TraceId trace) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        EnvelopeFormat.ErrorMembers members = format.failure();
        if (members.numeric()) {
            answer.put(members.code(), Integer.parseInt(refusal.code()));
        } else {
            answer.put(members.code(), refusal.code());
        }
        answer.put(members.text(), refusal.text());
        putPayload(answer, refusal.payload());
        putTrace(answer, trace);
        return Json.bytes(answer);
    }

    private void putPayload(ObjectNode answer, @Nullable String payload) {
        JsonNode data = payload == null ? JsonNodeFactory.instance.nullNode() : Json.tree(payload);
        if (format.dataMember() != null) {
            answer.set(format.dataMember(), data);
        } else if (data.isObject()) {
            answer.setAll((ObjectNode) data);
        }
    }

    private void putTrace(ObjectNode answer, TraceId trace) {
        if (format.traceMember() != null) {
            put(answer, Map.of(format.traceMember(), trace.in(format.traceForm())));
        }
    }

    private static void put(ObjectNode answer, Map<String, Object> members) {
        members.forEach((name, value) -> answer.set(name, Json.toTree(value)));
    }

    private static JsonNode member(JsonNode object, String name) {
        List<String> spellings =
                object.propertyNames().stream().filter(name::equalsIgnoreCase).toList();
        return spellings.isEmpty() ? JsonNodeFactory.instance.missingNode() : object.path(spellings.getFirst());
    }

    private static Optional<String> text(JsonNode node) {
        return node.isNull()
                        || node.isMissingNode()
                        || node.isContainer()
                        || node.asString().isEmpty()
                ? Optional.empty()
                : Optional.of(node.asString());
    }

    /** Returns the scope of the error table that applies where an endpoint names none. */
    public String scope() {
        return scope;
    }

    /** Returns the media type under which servers send this envelope. */
    public String contentType() {
        return "application/json; charset=" + StandardCharsets.UTF_8.name().toLowerCase(Locale.ROOT);
    }
}
