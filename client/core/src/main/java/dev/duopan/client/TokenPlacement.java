package dev.duopan.client;

import dev.duopan.api.Secret;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;

/** Where a provider wants to find the access token. */
@FunctionalInterface
public interface TokenPlacement {
    /** Returns the request with the token put on. */
    WireRequest place(WireRequest request, Secret token);

    /** In the header field {@code Authorization}, as 123pan wants it (docs/wire/123pan.md section 1.2). */
    static TokenPlacement bearer() {
        return (request, token) -> request.with(WireHeaders.of("Authorization", "Bearer " + token.reveal()));
    }

    /** In a query parameter, as Baidu wants it (docs/wire/baidu-xpan.md section 1.2). */
    static TokenPlacement query(String name) {
        return (request, token) -> request.withQuery(name, token.reveal());
    }
}
