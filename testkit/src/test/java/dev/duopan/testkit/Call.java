package dev.duopan.testkit;

import dev.duopan.api.Catalogue;
import dev.duopan.api.Json;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of an endpoint as a client may write it that read no documentation.
 *
 * @param row the endpoint and the verb
 * @param parameters sent in the query, beside what tells the endpoint from others
 * @param contentType empty to send none
 */
record Call(
        Catalogue.Row row,
        @Nullable Secret token,
        Parameters parameters,
        String contentType,
        @Nullable String body) {
    /** What came back. */
    record Answer(int status, String location, String text) {
        /** The code of whichever envelope it is; "none" if it isn't one. */
        String code() {
            Map<?, ?> members = text.isEmpty() ? Map.of() : Json.read(text, Map.class);
            return Stream.of("error", "errno", "error_code", "code")
                    .flatMap(name -> Optional.ofNullable(members.get(name)).stream())
                    .map(String::valueOf)
                    .findFirst()
                    .orElse("none");
        }
    }

    static Call of(Catalogue.Row row) {
        return new Call(row, null, Parameters.NONE, "", null);
    }

    Call with(@Nullable Secret newToken) {
        return new Call(row, newToken, parameters, contentType, body);
    }

    /** Gives every parameter of the endpoint one value. */
    Call withEverywhere(String value) {
        Parameters all = Parameters.of(row.endpoint().parameterNames().stream()
                .map(name -> new Parameters.Parameter(name, value))
                .toList());
        return new Call(row, token, all, contentType, body);
    }

    Call withParameters(Parameters newParameters) {
        return new Call(row, token, newParameters, contentType, body);
    }

    Call withBody(String newContentType, String text) {
        return new Call(row, token, parameters, newContentType, text);
    }

    Answer send(HttpClient client, URI base) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base + row.endpoint().route().path() + "?" + query()))
                .method(row.verb().name(), publisher())
                .header("User-Agent", "pan.baidu.com");
        if (token != null && !isBaidu()) {
            request.header("Authorization", "Bearer " + token.reveal());
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(""), response.body());
    }

    private BodyPublisher publisher() {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    private String query() {
        List<Parameters.Parameter> tags = row.endpoint().discriminators().stream()
                .map(tag -> new Parameters.Parameter(tag.name(), tag.value()))
                .toList();
        Parameters query = Parameters.of(tags).with(parameters);
        return (token != null && isBaidu() ? query.with("access_token", token.reveal()) : query).encode();
    }

    private boolean isBaidu() {
        return row.endpoint().provider().equals("baidu");
    }
}
