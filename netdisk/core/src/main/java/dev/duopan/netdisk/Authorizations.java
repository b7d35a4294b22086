package dev.duopan.netdisk;

import dev.duopan.netdisk.store.ConsentRows;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.TokenRows;
import dev.duopan.netdisk.store.Transaction;
import dev.duopan.netdisk.store.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final TokenMint mint;
    private final Clock clock;

    Authorizations(Database database, TokenMint mint, Clock clock) {
        this.database = database;
        this.mint = mint;
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
            long consent = transaction.consents().insert(request, now);
            transaction
                    .consents()
                    .insertCode(Secrets.sha256(code), consent, request.redirectUri(), now.plus(CODE_VALIDITY));
        });
        return code;
    }

    /**
     * Turns a code into tokens.
     *
     * @throws TokenRejectedException if the code is missing, unknown, expired, used, another application's, or asked for
     *     with another redirect URI
     */
    public TokenPair exchange(CodeExchange exchange) {
        String hash = Secrets.sha256(exchange.code());
        return settle(exchange.code(), CODE, transaction -> {
            Optional<ConsentRows.Ticket> found = transaction.consents().code(hash);
            Optional<TokenProblem> problem = problem(found, exchange.application(), exchange.api())
                    .or(() -> found.filter(code -> !exchange.redirectUri().equals(code.redirectUri()))
                            .map(code -> TokenProblem.WRONG_REDIRECT));
            if (problem.isPresent()) {
                return refuse(transaction, found, problem.get());
            }
            transaction.consents().useCode(hash, clock.instant());
            return grant(transaction, found.orElseThrow(), exchange.validity());
        });
    }

    /**
     * Turns a refresh token into the next pair.
     *
     * @throws TokenRejectedException if the refresh token is missing, unknown, expired, revoked, used or another
     *     application's
     */
    public TokenPair refresh(RefreshExchange exchange) {
        String hash = Secrets.sha256(exchange.refreshToken());
        return settle(exchange.refreshToken(), REFRESH, transaction -> {
            Optional<ConsentRows.Ticket> found = transaction.consents().refresh(hash);
            Optional<TokenProblem> problem = problem(found, exchange.application(), exchange.api());
            if (problem.isPresent()) {
                return refuse(transaction, found, problem.get());
            }
            transaction.consents().useRefresh(hash, clock.instant());
            if (exchange.api().refreshEndsAccess()) {
                transaction.tokens().revokeOf(found.orElseThrow().consentId(), clock.instant());
            }
            return grant(transaction, found.orElseThrow(), exchange.validity());
        });
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

    private Optional<TokenProblem> problem(
            Optional<ConsentRows.Ticket> found, @Nullable Application application, TokenApi api) {
        if (found.isEmpty() || found.get().api() != api) {
            return Optional.of(TokenProblem.UNKNOWN);
        }
        ConsentRows.Ticket ticket = found.get();
        if (application != null && ticket.applicationId() != application.id()) {
            return Optional.of(TokenProblem.WRONG_APPLICATION);
        }
        if (ticket.used()) {
            return Optional.of(TokenProblem.USED);
        }
        if (ticket.revoked()) {
            return Optional.of(TokenProblem.REVOKED);
        }
        return ticket.expiresAt().isAfter(clock.instant()) ? Optional.empty() : Optional.of(TokenProblem.EXPIRED);
    }

    private Outcome refuse(Transaction transaction, Optional<ConsentRows.Ticket> found, TokenProblem problem) {
        found.ifPresent(ticket -> transaction.consents().revoke(ticket.consentId(), clock.instant()));
        return new Outcome.Refused(problem);
    }

    private Outcome grant(Transaction transaction, ConsentRows.Ticket ticket, Duration validity) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(validity).truncatedTo(ChronoUnit.SECONDS);
        Account account = transaction.accounts().find(ticket.accountId()).orElseThrow();
        String access = mint.access(account, ticket.api(), now, expiresAt);
        String refresh = mint.refresh(ticket.api());
        transaction
                .tokens()
                .insert(new TokenRows.Draft(
                        Secrets.sha256(access),
                        ticket.accountId(),
                        ticket.applicationId(),
                        ticket.consentId(),
                        ticket.api(),
                        ticket.scope(),
                        expiresAt));
        transaction
                .consents()
                .insertRefresh(
                        Secrets.sha256(refresh),
                        ticket.consentId(),
                        now.plus(ticket.api().refreshValidity()));
        return new Outcome.Granted(new TokenPair(new AccessToken(access, expiresAt), refresh, ticket.scope()));
    }
}
