package dev.duopan.netdisk.dispatch;

import dev.duopan.api.ApiException;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.TokenApi;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two providers that exist in tests only, behind one dispatcher. */
final class TestServer {
    private final TestHandlers handlers = new TestHandlers();
    private final Path spool;
    private Fidelity fidelity = Fidelity.RELAXED;

    TestServer(Path spool) {
        this.spool = spool;
    }

    TestServer strict(FidelitySwitch rule) {
        fidelity = Fidelity.of(rule);
        return this;
    }

    TestHandlers handlers() {
        return handlers;
    }

    Dispatcher dispatcher(RawRoute... rawRoutes) {
        Face west = new Face(
                new TestDialect("code", List.of("/api", "/upload")),
                TestServer::authenticate,
                List.of(handlers.west()),
                List.of(rawRoutes));
        Face east = new Face(
                new TestDialect("errno", List.of("/rest", "/api/quota")),
                TestServer::authenticate,
                List.of(handlers.east()),
                List.of());
        return new Dispatcher(List.of(west, east), fidelity, spool);
    }

    private static Caller authenticate(RequestInfo request) {
        String name = Optional.of(request.headers().find("Authorization").orElse(""))
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()))
                .orElseThrow(() -> new ApiException(TestError.STRANGER));
        Account account = new Account(name.hashCode(), name, AccountLevel.FREE, 1 << 20, Instant.EPOCH);
        return new Caller(new Grant(account, null, TokenApi.PAN123_OPEN, "", Instant.MAX, false), request.peer());
    }
}
