package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Endpoint;
import dev.duopan.api.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which handler answers which path. */
final class RouteTable {
    /** A handler of one face. */
    record Served(Face face, HandlerMethod handler) {
        Endpoint<?> endpoint() {
            return handler.endpoint();
        }
    }

    /** A raw route of one face that fits a path. */
    record RawMatch(Face face, RawRoute route, Map<String, String> variables) {}

    private record RawEntry(Face face, RawRoute route, PathPattern pattern) {
        Optional<RawMatch> match(RoutePath path) {
            return pattern.match(path).map(variables -> new RawMatch(face, route, variables));
        }
    }

    private record Slot(RoutePath path, Verb verb, Optional<String> discriminator) {}

    private final Map<RoutePath, List<Served>> endpoints = new HashMap<>();
    private final List<RawEntry> rawRoutes;

    RouteTable(List<Face> faces) {
        this.rawRoutes = faces.stream().flatMap(RouteTable::rawRoutes).toList();
        Set<Slot> taken = new HashSet<>();
        for (Face face : faces) {
            face.groups().stream()
                    .flatMap(group -> HandlerMethod.of(group).stream())
                    .forEach(handler -> add(new Served(face, handler), taken));
        }
    }

    private static Stream<RawEntry> rawRoutes(Face face) {
        return face.rawRoutes().stream().map(route -> new RawEntry(face, route, PathPattern.parse(route.pattern())));
    }

    private void add(Served served, Set<Slot> taken) {
        RoutePath path = RoutePath.parse(served.endpoint().route().path());
        for (Verb verb : served.endpoint().verbs()) {
            if (!taken.add(new Slot(path, verb, served.endpoint().discriminator()))) {
                throw new IllegalArgumentException("%s is served twice, also by %s"
                        .formatted(served.endpoint().name(), served.handler()));
            }
        }
        endpoints.computeIfAbsent(path, key -> new ArrayList<>()).add(served);
    }

    /** Returns the endpoints of a path, whatever their verb. */
    List<Served> endpoints(RoutePath path) {
        return endpoints.getOrDefault(path, List.of());
    }

    /** Returns the raw routes that fit a path, whatever their methods. */
    List<RawMatch> rawRoutes(RoutePath path) {
        return rawRoutes.stream().flatMap(entry -> entry.match(path).stream()).toList();
    }

    /** Returns the names of all endpoints that have a handler. */
    Set<String> served() {
        Set<String> names = new HashSet<>();
        endpoints.values().stream()
                .flatMap(Collection::stream)
                .forEach(served -> names.add(served.endpoint().name()));
        return names;
    }
}
