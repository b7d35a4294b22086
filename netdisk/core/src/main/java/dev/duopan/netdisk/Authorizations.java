package dev.duopan.netdisk;

import dev.duopan.netdisk.store.ConsentRows;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.Transaction;
import dev.duopan.netdisk.store.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * OAuth: an account's consent becomes a code, the code becomes a pair of tokens, the refresh token becomes the next pair.
 *
 * <p>All pairs that go back to one consent form a chain. A code or refresh token that is used a second time, or by the
 * wrong application, revokes the whole chain (docs/wire/123pan.md section 2.2, docs/wire/baidu-xpan.md section 2.1). Each
 * exchange is one transaction: either the old is used up and the new is there, or nothing happened.
 */
public final class Authorizations {
    /** How long an authorization code lives. */
    public static final Duration CODE_VALIDITY = Duration.ofMinutes(10);

    private static final String CODE = "authorization code";
    private static final String REFRESH = "refresh token";

    private final Database database;
    private final TokenExchange exchange;
    private final Clock clock;

    Authorizations(Database database, TokenExchange exchange, Clock clock) {
        this.database = database;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Either new tokens or the reason why there are none; both leave their mark in the database. */
    private sealed interface Outcome {
        record Granted(TokenPair pair) implements Outcome {}

        record Refused(TokenProblem problem) implements Outcome {}
    }

    /**
     * Gives out an authorization code, which lives ten minutes and works once.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account or application is gone
     */
    public String authorize(CodeRequest request) {
        Instant now = clock.instant();
        String code = Secrets.hex(16);
        database.run(transaction -> {
            ConsentRows.Consent consent = transaction.consents().insert(draft(request), now);
            transaction
                    .consents()
                    .insertCode(Secrets.sha256(code), consent.id(), request.redirectUri(), now.plus(CODE_VALIDITY));
        });
        return code;
    }

    /**
     * Gives out an access token at once, without a code and without a refresh token.
     *
     * @param request the consent; its redirect URI doesn't matter here
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account or application is gone
     */
    public AccessToken grant(CodeRequest request, Duration validity) {
        return database.write(transaction -> {
            ConsentRows.Consent consent = transaction.consents().insert(draft(request), clock.instant());
            return exchange.access(transaction, consent, new TokenExchange.Terms(consent.scope(), validity));
        });
    }

    private static ConsentRows.Draft draft(CodeRequest request) {
        return new ConsentRows.Draft(
                request.account().id(), request.application().id(), request.api(), request.scope());
    }

    /**
     * Turns a code into tokens.
     *
     * @throws TokenRejectedException if the code is missing, unknown, expired, used, another application's, or asked for
     *     with another redirect URI
     */
    public TokenPair exchange(CodeExchange wish) {
        String hash = Secrets.sha256(wish.code());
        return settle(wish.code(), CODE, transaction -> {
            Optional<ConsentRows.Ticket> found = transaction.consents().code(hash);
            Optional<TokenProblem> problem = exchange.problem(found, wish.application(), wish.api())
                    .or(() -> found.filter(code -> !wish.redirectUri().equals(code.redirectUri()))
                            .map(code -> TokenProblem.WRONG_REDIRECT));
            if (problem.isPresent()) {
                return refuse(transaction, found, problem.get());
            }
            transaction.consents().useCode(hash, clock.instant());
            return new Outcome.Granted(exchange.grant(transaction, consent(found), wish.validity()));
        });
    }

    /**
     * Turns a refresh token into the next pair. The next refresh token is good for all that was consented to, even if the
     * access token is asked for less.
     *
     * @throws TokenRejectedException if the refresh token is missing, unknown, expired, revoked, used or another
     *     application's, or more is asked for than was consented to, which ends the refresh token, too
     */
    public TokenPair refresh(RefreshExchange wish) {
        String hash = Secrets.sha256(wish.refreshToken());
        return settle(wish.refreshToken(), REFRESH, transaction -> {
            Optional<ConsentRows.Ticket> found = transaction.consents().refresh(hash);
            Optional<TokenProblem> problem = exchange.problem(found, wish.application(), wish.api());
            if (problem.isPresent()) {
                return refuse(transaction, found, problem.get());
            }
            transaction.consents().useRefresh(hash, clock.instant());
            return next(transaction, consent(found), wish);
        });
    }

    private Outcome next(Transaction transaction, ConsentRows.Consent consent, RefreshExchange wish) {
        String scope = wish.scope().isBlank() ? consent.scope() : wish.scope();
        if (!words(consent.scope()).containsAll(words(scope))) {
            return new Outcome.Refused(TokenProblem.WRONG_SCOPE);
        }
        if (wish.api().refreshEndsAccess()) {
            transaction.tokens().revokeOf(consent.id(), clock.instant());
        }
        return new Outcome.Granted(
                exchange.grant(transaction, consent, new TokenExchange.Terms(scope, wish.validity())));
    }

    private static Set<String> words(String scope) {
        return Set.copyOf(Arrays.asList(scope.strip().split("[,\\s]+", -1)));
    }

    /** Ends a refresh token with which something failed before it was looked at; does nothing if there is no such token. */
    public void spend(String refreshToken) {
        database.run(transaction -> transaction.consents().useRefresh(Secrets.sha256(refreshToken), clock.instant()));
    }

    /** Ends the access tokens that the same application got from the same account by earlier consents than this one. */
    public void endEarlier(AccessToken token) {
        database.run(transaction -> transaction.tokens().revokeBefore(Secrets.sha256(token.value()), clock.instant()));
    }

    private static ConsentRows.Consent consent(Optional<ConsentRows.Ticket> found) {
        return found.map(ConsentRows.Ticket::consent).orElseThrow();
    }

    private TokenPair settle(String secret, String what, Work<Outcome> work) {
        if (secret.isBlank()) {
            throw new TokenRejectedException(what, TokenProblem.MISSING);
        }
        return switch (database.write(work)) {
            case Outcome.Granted granted -> granted.pair();
            case Outcome.Refused refused -> throw new TokenRejectedException(what, refused.problem());
        };
    }

    private Outcome refuse(Transaction transaction, Optional<ConsentRows.Ticket> found, TokenProblem problem) {
        exchange.refuse(transaction, found);
        return new Outcome.Refused(problem);
    }
}
