package dev.duopan.cli.api;

import dev.duopan.api.Catalogue;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Suggestion;
import dev.duopan.cli.remote.Remote;
import java.util.List;

/** Finds the endpoint that a person named. */
record EndpointFinder(Catalogue catalogue, Messages messages) {
    /**
     * Finds an endpoint of a remote's provider.
     *
     * @throws DuopanException of kind INVALID if the provider has none of that name, with the nearest
     */
    Endpoint<?> find(String name, Remote remote) {
        Endpoint<?> endpoint = catalogue.find(name).orElseThrow(() -> unknown(name));
        if (!endpoint.provider().equals(remote.type().id())) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    messages.text("api.other-provider", name, endpoint.provider(), remote.name(), remote.type()));
        }
        return endpoint;
    }

    private DuopanException unknown(String name) {
        return catalogue.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .map(row -> new DuopanException(
                        ErrorKind.INVALID,
                        messages.text("api.other-verb", name, row.endpoint().name())))
                .orElseGet(() ->
                        new DuopanException(ErrorKind.INVALID, messages.text("api.unknown", name) + suggestion(name)));
    }

    private String suggestion(String name) {
        List<String> names = catalogue.endpoints().stream().map(Endpoint::name).toList();
        return Suggestion.nearest(name, names)
                .map(word -> "; " + messages.text("duopan.did-you-mean", word))
                .orElse("");
    }
}
