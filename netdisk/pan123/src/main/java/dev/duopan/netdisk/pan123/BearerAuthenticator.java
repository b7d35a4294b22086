package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.Tier;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenProblem;
import dev.duopan.netdisk.TokenRejectedException;
import dev.duopan.netdisk.dispatch.Authenticator;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.RequestInfo;
import java.util.Optional;

/** Knows callers by {@code Authorization: Bearer …}, the only place where 123pan looks (docs/wire/123pan.md section 1.2). */
record BearerAuthenticator(Netdisk netdisk) implements Authenticator {
    private static final String SCHEME = "Bearer ";

    @Override
    public Caller authenticate(RequestInfo request) {
        Optional<String> token = request.headers()
                .find("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
        return new Caller(grant(token.orElse("")), request.peer());
    }

    private Grant grant(String token) {
        try {
            return netdisk.tokens().verify(token, TokenApi.PAN123_OPEN);
        } catch (TokenRejectedException e) {
            throw e.problem() == TokenProblem.DISPLACED
                    ? new ApiException(Pan123Error.UNAUTHENTICATED, "tokens number has exceeded the limit")
                    : e;
        }
    }

    /** An application has the limits of the account that registered it. */
    @Override
    public Optional<Tier> tier(String clientId) {
        return netdisk.applications().find(clientId).map(Application::account).map(Caller::tier);
    }
}
