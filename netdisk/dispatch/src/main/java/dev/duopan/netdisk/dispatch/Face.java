package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Dialect;
import java.util.List;

/**
 * One provider as this netdisk shows it.
 *
 * @param dialect how the provider wraps answers and what its codes mean
 * @param authenticator how its callers are known
 * @param groups objects with {@link Serves} methods, one class per API group
 * @param rawRoutes what isn't an endpoint of the catalogue: signed links, pages for people
 */
public record Face(Dialect dialect, Authenticator authenticator, List<Object> groups, List<RawRoute> rawRoutes) {
    /** Copies the lists. */
    public Face {
        groups = List.copyOf(groups);
        rawRoutes = List.copyOf(rawRoutes);
    }
}
