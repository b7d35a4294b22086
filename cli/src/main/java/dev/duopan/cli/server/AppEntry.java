package dev.duopan.cli.server;

import dev.duopan.netdisk.Application;
import org.jspecify.annotations.Nullable;

/**
 * An application as programs see it: without its secret, which nobody can read again.
 *
 * @param createdAt ISO 8601
 */
record AppEntry(
        String name,
        String account,
        String clientId,
        @Nullable String redirectUri,
        String createdAt) {
    static AppEntry of(Application application) {
        return new AppEntry(
                application.name(),
                application.account().name(),
                application.clientId(),
                application.redirectUri(),
                application.createdAt().toString());
    }
}
