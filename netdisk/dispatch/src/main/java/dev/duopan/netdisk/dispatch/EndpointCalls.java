package dev.duopan.netdisk.dispatch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.RequestReader;
import dev.duopan.api.WireInputs;
import dev.duopan.netdisk.dispatch.RouteTable.Served;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among the endpoints of a path, and calls the chosen one. */
final class EndpointCalls {
    private final BodyReader bodies;
    private final Invoker invoker;

    EndpointCalls(BodyReader bodies, Invoker invoker) {
        this.bodies = bodies;
        this.invoker = invoker;
    }

    /**
     * Chooses by verb and discriminators, which may be in the query or in a form.
     *
     * @throws DuopanException of kind UNSUPPORTED if no endpoint fits
     */
    Served choose(List<Served> candidates, RequestInfo info, RequestBody body) {
        List<Served> answering = candidates.stream()
                .filter(served -> served.endpoint().verbs().stream()
                        .anyMatch(verb -> verb.name().equals(info.method())))
                .toList();
        WireInputs inputs = WireInputs.of(info.query());
        Optional<Served> queried = mostExact(answering, inputs);
        int certain = queried.map(EndpointCalls::exactness).orElse(0);
        boolean formMatters = answering.stream().anyMatch(served -> exactness(served) > certain);
        return (formMatters ? mostExact(answering, BodyReader.withForm(info, body)) : queried)
                .orElseThrow(() -> unknown(info));
    }

    private static Optional<Served> mostExact(List<Served> candidates, WireInputs inputs) {
        return candidates.stream()
                .filter(served -> served.endpoint().fits(inputs))
                .max(Comparator.comparingInt(EndpointCalls::exactness));
    }

    private static int exactness(Served served) {
        return served.endpoint().discriminators().size();
    }

    static DuopanException unknown(RequestInfo info) {
        return new DuopanException(
                ErrorKind.UNSUPPORTED,
                "nothing answers %s %s; check method, path and parameters".formatted(info.method(), info.path()));
    }

    /** Authenticates, reads and calls. */
    Object call(Served served, RequestInfo info, RequestBody body) throws Exception {
        Endpoint<?> endpoint = served.endpoint();
        Authenticator authenticator = served.face().authenticator();
        Caller caller = endpoint.route().authenticated() ? authenticator.authenticate(info) : null;
        WireInputs inputs = bodies.read(endpoint, info, body);
        if (!(inputs.content() instanceof ReceivedContent content)) {
            Object request = RequestReader.read(endpoint, inputs);
            return invoker.invoke(new Invocation(served.handler(), authenticator, caller, info, request));
        }
        try (content) {
            Object request = RequestReader.read(endpoint, inputs);
            return whole(content, new Invocation(served.handler(), authenticator, caller, info, request));
        }
    }

    /** No result is given for a body that isn't whole, even if the handler didn't care to read it to its end. */
    private Object whole(ReceivedContent content, Invocation invocation) throws Exception {
        try {
            Object result = invoker.invoke(invocation);
            content.requireWhole();
            return result;
        } catch (IOException | RuntimeException e) {
            throw content.failed() ? BodyReader.notWhole(e) : e;
        }
    }
}
