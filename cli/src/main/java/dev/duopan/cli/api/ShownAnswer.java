package dev.duopan.cli.api;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Json;
import dev.duopan.cli.console.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What is shown of an answer: all that isn't the provider's envelope, with what a newer service may have put in. */
record ShownAnswer(Endpoint<?> endpoint, Messages messages) {
    /**
     * Returns the answer as JSON shows it; of a redirect its address.
     *
     * @throws DuopanException of kind UNSUPPORTED if it isn't JSON
     */
    Object of(Recorder recorded) {
        return endpoint.redirects()
                ? Map.of("location", recorded.headers().find("Location").orElse(""))
                : data(members(recorded));
    }

    private Map<?, ?> members(Recorder recorded) {
        try {
            return Json.read(new String(recorded.body(), StandardCharsets.UTF_8), Map.class);
        } catch (DuopanException e) {
            throw new DuopanException(
                    ErrorKind.UNSUPPORTED,
                    messages.text("api.not-json", endpoint.name(), messages.count("bytes", recorded.body().length)),
                    e);
        }
    }

    /** 123pan puts the result into a member beside its code, OAuth and Baidu don't. */
    private static Object data(Map<?, ?> members) {
        return members.containsKey("code") && !members.containsKey("errno")
                ? Optional.<Object>ofNullable(members.get("data")).orElse(Map.of())
                : members;
    }
}
