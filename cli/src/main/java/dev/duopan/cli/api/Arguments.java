package dev.duopan.cli.api;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What a person gives for the parameters of an endpoint, by the endpoint's own spelling of their names. */
final class Arguments {
    private final Endpoint<?> endpoint;
    private final Messages messages;
    private final SequencedMap<String, String> values = new LinkedHashMap<>();

    private Arguments(Endpoint<?> endpoint, Messages messages) {
        this.endpoint = endpoint;
        this.messages = messages;
    }

    /**
     * Reads arguments of the form {@code key=value}.
     *
     * @throws DuopanException of kind INVALID if one has another form, its key isn't known or given twice, or a required
     *     parameter is missing
     */
    static Arguments read(List<String> words, Endpoint<?> endpoint, Messages messages) {
        Arguments arguments = new Arguments(endpoint, messages);
        words.forEach(arguments::take);
        List<String> missing = endpoint.parameterNames().stream()
                .filter(name -> endpoint.requires(name) && !arguments.values.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw arguments.invalid("api.missing", endpoint.name(), String.join(", ", missing));
        }
        return arguments;
    }

    private void take(String word) {
        int equals = word.indexOf('=');
        if (equals <= 0) {
            throw invalid("api.not-an-argument", word);
        }
        String name = known(word.substring(0, equals));
        if (values.put(name, word.substring(equals + 1)) != null) {
            throw invalid("api.twice", name);
        }
    }

    private String known(String key) {
        List<String> names = endpoint.parameterNames();
        return names.stream().filter(key::equalsIgnoreCase).findFirst().orElseThrow(() -> {
            String suggestion = Suggestion.nearest(key, names)
                    .map(word -> "; " + messages.text("duopan.did-you-mean", word))
                    .orElse("");
            return new DuopanException(
                    ErrorKind.INVALID,
                    messages.text("api.unknown-parameter", endpoint.name(), key, String.join(", ", names))
                            + suggestion);
        });
    }

    /** Everything that isn't content. */
    Map<String, String> texts() {
        SequencedMap<String, String> texts = new LinkedHashMap<>(values);
        endpoint.contentName().ifPresent(texts::remove);
        return texts;
    }

    /** Where the content of the file part is. */
    Optional<String> content() {
        return endpoint.contentName().flatMap(name -> Optional.ofNullable(values.get(name)));
    }

    private DuopanException invalid(String message, Object... words) {
        return new DuopanException(ErrorKind.INVALID, messages.text(message, words));
    }
}
