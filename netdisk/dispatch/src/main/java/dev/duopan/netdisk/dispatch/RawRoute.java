package dev.duopan.netdisk.dispatch;

import java.util.Set;

/**
 * A path that isn't an endpoint of the catalogue.
 *
 * @param methods under which it answers; GET includes HEAD
 * @param pattern a path whose segments may be {@code {name}}, which stands for any one segment, or {@code {name:number}},
 *     for one of 1 to 18 digits; the last may be {@code {name...}}, which stands for the rest of the path
 * @param handler what answers
 */
public record RawRoute(Set<String> methods, String pattern, RawHandler handler) {
    /** Copies the set. */
    public RawRoute {
        methods = Set.copyOf(methods);
    }

    /** A path that is read. */
    public static RawRoute get(String pattern, RawHandler handler) {
        return new RawRoute(Set.of("GET"), pattern, handler);
    }

    /** A path to which something is sent. */
    public static RawRoute post(String pattern, RawHandler handler) {
        return new RawRoute(Set.of("POST"), pattern, handler);
    }
}
