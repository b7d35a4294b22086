package dev.duopan.api;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns request records into wire requests: strictly the documented names, kinds and places. */
public final class RequestWriter {
    private RequestWriter() {}

    /**
     * Writes a request.
     *
     * @param base the base URL of the host role; a path in it stays in front of the route's path
     * @throws DuopanException of kind INVALID if a required component is null
     */
    public static WireRequest write(Api<?> request, URI base) {
        Endpoint<?> endpoint = Endpoint.of(request);
        Message message = new Message(endpoint);
        for (RequestParameter parameter : endpoint.parameters()) {
            Object value = parameter.valueIn(request);
            if (value != null) {
                if (!parameter.leavesOut(value)) {
                    message.add(parameter, value);
                }
            } else if (parameter.required()) {
                throw new DuopanException(
                        ErrorKind.INVALID, "%s needs parameter %s".formatted(endpoint.name(), parameter.name()));
            }
        }
        return message.finish(base);
    }

    private static final class Message {
        private final Endpoint<?> endpoint;
        private final ObjectNode json = JsonNodeFactory.instance.objectNode();
        private Parameters query;
        private Parameters fields = Parameters.NONE;
        private @Nullable JsonNode wholeBody;
        private @Nullable Content content;

        Message(Endpoint<?> endpoint) {
            this.endpoint = endpoint;
            this.query = parameters(endpoint.queryDiscriminators());
            switch (endpoint.route().body()) {
                case NONE -> query = query.with(parameters(endpoint.bodyDiscriminators()));
                case JSON -> endpoint.bodyDiscriminators().forEach(tag -> json.put(tag.name(), tag.value()));
                case FORM, MULTIPART -> fields = parameters(endpoint.bodyDiscriminators());
            }
        }

        private static Parameters parameters(List<Endpoint.Discriminator> discriminators) {
            return Parameters.of(discriminators.stream()
                    .map(tag -> new Parameters.Parameter(tag.name(), tag.value()))
                    .toList());
        }

        void add(RequestParameter parameter, Object value) {
            switch (parameter.place()) {
                case QUERY -> query = query.with(parameter.name(), parameter.text(value));
                case FIELD -> fields = fields.with(parameter.name(), parameter.text(value));
                case JSON_MEMBER -> json.set(parameter.name(), Json.toTree(value));
                case JSON_BODY -> wholeBody = Json.toTree(value);
                case FILE_PART -> content = (Content) value;
            }
        }

        WireRequest finish(URI base) {
            String root = base.toString();
            String address = (root.endsWith("/") ? root.substring(0, root.length() - 1) : root)
                    + endpoint.route().path()
                    + (query.entries().isEmpty() ? "" : "?" + query.encode());
            return new WireRequest(endpoint.verb(), URI.create(address), WireHeaders.NONE, body());
        }

        private WireBody body() {
            return switch (endpoint.route().body()) {
                case NONE -> WireBody.NONE;
                case JSON -> WireBody.json(Json.write(wholeBody == null ? json : wholeBody));
                case FORM -> WireBody.form(fields);
                case MULTIPART -> multipart();
            };
        }

        private WireBody multipart() {
            if (content == null) {
                throw new DuopanException(ErrorKind.INVALID, "%s needs its file part".formatted(endpoint.name()));
            }
            return WireBody.multipart(fields, endpoint.contentName().orElseThrow(), content);
        }
    }
}
