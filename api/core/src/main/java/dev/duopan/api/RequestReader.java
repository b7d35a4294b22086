package dev.duopan.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Turns what a server received into request records.
 *
 * <p>Lenient, because real clients vary: names match without regard to case, a parameter may come in query, form or JSON
 * whatever the route says (its own place is looked at first), ids may be numbers or texts, booleans {@code true}, {@code
 * false}, {@code 1} or {@code 0}, unknown parameters are ignored, and an empty text counts as absent in a query,
 * and elsewhere for everything but texts.
 */
public final class RequestReader {
    private RequestReader() {}

    /**
     * Reads a request.
     *
     * @throws DuopanException of kind INVALID if JSON is malformed, a required parameter is missing, or a value doesn't fit
     */
    public static <A extends Api<?>> A read(Endpoint<A> endpoint, WireInputs inputs) {
        Sources sources = Sources.of(endpoint, inputs);
        List<RequestParameter> parameters = endpoint.parameters();
        @Nullable Object[] values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(parameters.get(i), sources, inputs);
        }
        return endpoint.create(values);
    }

    /**
     * Tells whether a request can be read from texts alone as far as its required and optional parameters go, so that a file
     * part needn't be kept aside until the rest of a body has come.
     */
    public static boolean hasEverything(Endpoint<?> endpoint, WireInputs inputs) {
        Sources sources = Sources.of(endpoint, inputs);
        return endpoint.parameters().stream()
                .filter(parameter -> parameter.place() != Place.FILE_PART)
                .allMatch(parameter -> sources.find(parameter).isPresent());
    }

    private static @Nullable Object value(RequestParameter parameter, Sources sources, WireInputs inputs) {
        if (parameter.place() == Place.FILE_PART) {
            return require(parameter, inputs.content());
        }
        Optional<JsonNode> node = sources.find(parameter);
        return node.isPresent()
                ? parameter.value(node.get())
                : require(parameter, parameter.defaultValue().orElse(null));
    }

    private static @Nullable Object require(RequestParameter parameter, @Nullable Object value) {
        if (value == null && parameter.required()) {
            throw new DuopanException(ErrorKind.INVALID, "parameter %s is missing".formatted(parameter.name()));
        }
        return value;
    }

    private record Sources(Parameters query, Parameters fields, Map<String, JsonNode> members) {
        static Sources of(Endpoint<?> endpoint, WireInputs inputs) {
            String json = inputs.json();
            Map<String, JsonNode> members =
                    json == null || json.isBlank() ? Map.of() : members(endpoint, Json.tree(json));
            return new Sources(inputs.query(), inputs.fields(), members);
        }

        private static Map<String, JsonNode> members(Endpoint<?> endpoint, JsonNode body) {
            Map<String, JsonNode> members = new HashMap<>();
            if (body.isArray()) {
                members.put(wholeBody(endpoint).name().toLowerCase(Locale.ROOT), body);
            } else if (body.isObject()) {
                body.properties()
                        .forEach(member ->
                                members.putIfAbsent(member.getKey().toLowerCase(Locale.ROOT), member.getValue()));
            } else {
                throw noObject();
            }
            return members;
        }

        private static RequestParameter wholeBody(Endpoint<?> endpoint) {
            return endpoint.parameters().stream()
                    .filter(parameter -> parameter.place() == Place.JSON_BODY)
                    .findFirst()
                    .orElseThrow(Sources::noObject);
        }

        private static DuopanException noObject() {
            return new DuopanException(ErrorKind.INVALID, "the body is JSON, but not an object");
        }

        Optional<JsonNode> find(RequestParameter parameter) {
            return parameter.names().stream()
                    .flatMap(name -> find(parameter, name).stream())
                    .filter(node -> counts(parameter, node))
                    .findFirst();
        }

        private Optional<JsonNode> find(RequestParameter parameter, String name) {
            Optional<JsonNode> queried = text(query, name)
                    .filter(node ->
                            parameter.takesEmptyText() || !node.asString().isEmpty());
            Optional<JsonNode> own = switch (parameter.place()) {
                case QUERY -> queried;
                case JSON_MEMBER, JSON_BODY -> member(name);
                case FIELD -> text(fields, name);
                case FILE_PART -> Optional.empty();
            };
            return own.or(() -> queried).or(() -> text(fields, name)).or(() -> member(name));
        }

        private static boolean counts(RequestParameter parameter, JsonNode node) {
            return !node.isNull()
                    && !(node.isString()
                            && node.asString().isEmpty()
                            && parameter.type() != String.class
                            && !parameter.takesEmptyText());
        }

        private Optional<JsonNode> member(String name) {
            return Optional.ofNullable(members.get(name.toLowerCase(Locale.ROOT)));
        }

        private static Optional<JsonNode> text(Parameters parameters, String name) {
            return parameters.find(name).map(StringNode::valueOf);
        }
    }
}
