package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Catalogue;
import dev.duopan.api.Dialect;
import dev.duopan.api.Endpoint;
import dev.duopan.api.Envelope;
import dev.duopan.api.Parameters;
import dev.duopan.api.Redirect;
import dev.duopan.api.TraceId;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.netdisk.dispatch.RouteTable.RawMatch;
import dev.duopan.netdisk.dispatch.RouteTable.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers both providers' requests on one address, whatever host they name.
 *
 * <p>Every request gets an answer in the envelope of the provider whose path it names: also an unknown one, a malformed one,
 * and one whose handler fails. Outside of all providers' paths the answer is a plain page with status 404.
 */
public final class Dispatcher implements WireHandler {
    private record Prefix(RoutePath path, Dialect dialect) {
        int length() {
            return path.segments().size();
        }
    }

    private final RouteTable routes;
    private final List<Prefix> prefixes;
    private final EndpointCalls calls;

    /**
     * A dispatcher for the given faces.
     *
     * @param spool where file parts are set aside that come before other fields; created when missing
     * @throws IllegalArgumentException if a handler hasn't the right form, or an endpoint has two
     */
    public Dispatcher(List<Face> faces, Fidelity fidelity, Path spool) {
        this.routes = new RouteTable(faces);
        this.prefixes = faces.stream()
                .flatMap(face -> face.dialect().prefixes().stream()
                        .map(prefix -> new Prefix(RoutePath.parse(prefix), face.dialect())))
                .sorted(Comparator.comparingInt(Prefix::length).reversed())
                .toList();
        Invoker invoker =
                fidelity.has(FidelitySwitch.RATE_LIMITS) ? new RateLimitedInvoker(Invoker.DIRECT) : Invoker.DIRECT;
        this.calls = new EndpointCalls(new BodyReader(create(spool)), invoker);
    }

    private static Path create(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create %s for uploads; check its parent".formatted(directory), e);
        }
    }

    /** Returns the names of the endpoints of a catalogue that have no handler here. */
    public List<String> unserved(Catalogue catalogue) {
        Set<String> served = routes.served();
        return catalogue.endpoints().stream()
                .map(Endpoint::name)
                .filter(name -> !served.contains(name))
                .toList();
    }

    @Override
    public void handle(WireExchange exchange) throws IOException {
        RoutePath path = RoutePath.parse(exchange.rawPath());
        RequestInfo info = new RequestInfo(
                exchange.method(),
                path.toString(),
                Parameters.parse(exchange.rawQuery()),
                exchange.headers(),
                exchange.peer(),
                TraceId.random());
        List<Served> endpoints = routes.endpoints(path);
        List<RawMatch> rawRoutes = routes.rawRoutes(path);
        if (!endpoints.isEmpty()) {
            answer(endpoints, info, exchange);
        } else if (!rawRoutes.isEmpty()) {
            answerRaw(rawRoutes, info, exchange);
        } else {
            refuseUnknown(path, info, exchange);
        }
    }

    private void answer(List<Served> endpoints, RequestInfo info, WireExchange exchange) throws IOException {
        RequestBody body = new RequestBody(exchange);
        Dialect dialect = endpoints.getFirst().face().dialect();
        Refuser refuser = Refuser.at(dialect, info.path(), info.method() + " " + info.path());
        try {
            Served chosen = calls.choose(endpoints, info, body);
            refuser = refuser(chosen);
            Object result = calls.call(chosen, info, body);
            reply(exchange, refuser.dialect().envelope(refuser.path()), result, info.trace());
        } catch (Exception e) {
            refuse(e, refuser, new Conversation(info, exchange, body));
        }
    }

    private static void reply(WireExchange exchange, Envelope envelope, Object result, TraceId trace)
            throws IOException {
        WireHeaders headers = Replies.typed(envelope.contentType());
        if (result instanceof Redirect redirect) {
            WireHeaders leading = headers.with("Location", redirect.location().reveal());
            Replies.send(exchange, 302, leading, envelope.beside(redirect, trace));
        } else {
            Replies.send(exchange, 200, headers, envelope.success(result, trace));
        }
    }

    private static Refuser refuser(Served served) {
        Endpoint<?> endpoint = served.endpoint();
        Dialect dialect = served.face().dialect();
        String path = endpoint.route().path();
        String scope = endpoint.route().errors().isEmpty()
                ? dialect.scope(path)
                : endpoint.route().errors();
        return new Refuser(dialect, path, scope, endpoint.name());
    }

    private void answerRaw(List<RawMatch> matches, RequestInfo info, WireExchange exchange) throws IOException {
        boolean head = info.method().equals("HEAD");
        String method = head ? "GET" : info.method();
        RawMatch match = matches.stream()
                .filter(candidate -> candidate.route().methods().contains(method))
                .findFirst()
                .orElse(matches.getFirst());
        Refuser refuser =
                Refuser.at(match.face().dialect(), info.path(), match.route().pattern());
        try {
            if (!match.route().methods().contains(method)) {
                throw EndpointCalls.unknown(info);
            }
            WireExchange answering = head ? new HeadExchange(exchange) : exchange;
            match.route().handler().handle(new RawRequest(info, match.variables(), answering));
            if (!exchange.answered()) {
                throw new IllegalStateException("the handler answered nothing");
            }
        } catch (Exception e) {
            refuse(e, refuser, new Conversation(info, exchange, new RequestBody(exchange)));
        }
    }

    private void refuseUnknown(RoutePath path, RequestInfo info, WireExchange exchange) throws IOException {
        RequestBody body = new RequestBody(exchange);
        Optional<Dialect> dialect = prefixes.stream()
                .filter(prefix -> path.startsWith(prefix.path()))
                .map(Prefix::dialect)
                .findFirst();
        if (dialect.isPresent()) {
            Refuser refuser = Refuser.at(dialect.get(), info.path(), "an unknown path");
            refuse(EndpointCalls.unknown(info), refuser, new Conversation(info, exchange, body));
        } else {
            body.drain();
            Replies.text(exchange, 404, "404: nothing is here; this server answers the APIs of two cloud drives\n");
        }
    }

    private record Conversation(RequestInfo info, WireExchange exchange, RequestBody body) {}

    private static void refuse(Exception failure, Refuser refuser, Conversation conversation) throws IOException {
        if (conversation.exchange().answered()) {
            throw new IOException("%s broke off its answer".formatted(refuser.call()), failure);
        }
        conversation.body().drain();
        refuser.answer(conversation.exchange(), failure, conversation.info().trace());
    }
}
