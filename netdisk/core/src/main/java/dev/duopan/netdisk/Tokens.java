package dev.duopan.netdisk;

import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.TokenRows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens. Each is a row, kept by its SHA-256 only, so that it can be revoked and survives restarts.
 *
 * <p>123pan's are JWTs signed with HS256 and the claims {@code id}, {@code username}, {@code nickname}, {@code mail},
 * {@code iat}, {@code exp}, {@code v}, {@code jti} (docs/wire/123pan.md section 2.4). Baidu's begin with {@code 121.}
 * and have fewer than 256 characters (docs/wire/baidu-xpan.md section 2.3).
 */
public final class Tokens {
    private static final String WHAT = "access token";

    private final Database database;
    private final TokenMint mint;
    private final Clock clock;

    Tokens(Database database, TokenMint mint, Clock clock) {
        this.database = database;
        this.mint = mint;
        this.clock = clock;
    }

    /**
     * Issues an access token.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account or application is gone
     */
    public AccessToken issue(TokenOrder order) {
        return issue(order, Integer.MAX_VALUE);
    }

    /**
     * Issues an access token and ends the oldest that the application got for itself, if there would be too many.
     *
     * @param most how many of them may live at a time, 1 or more
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account or application is gone
     */
    public AccessToken issue(TokenOrder order, int most) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(order.validity()).truncatedTo(ChronoUnit.SECONDS);
        String token = mint.access(order.account(), order.api(), now, expiresAt);
        Application application = order.application();
        TokenRows.Draft draft = new TokenRows.Draft(
                Secrets.sha256(token),
                order.account().id(),
                application == null ? null : application.id(),
                null,
                order.api(),
                order.scope(),
                expiresAt);
        database.run(transaction -> {
            transaction.tokens().insert(draft);
            if (application != null && most < Integer.MAX_VALUE) {
                transaction.tokens().displace(application.id(), order.api(), most, now);
            }
        });
        return new AccessToken(token, expiresAt);
    }

    /**
     * Returns what the token allows.
     *
     * @param token as it came, possibly null or empty
     * @throws TokenRejectedException ({@code UNAUTHENTICATED}) if it isn't a valid token for that API
     */
    public Grant verify(@Nullable String token, TokenApi api) {
        if (token == null || token.isBlank()) {
            throw new TokenRejectedException(WHAT, TokenProblem.MISSING);
        }
        String hash = Secrets.sha256(token);
        Optional<TokenRows.Stored> stored = database.read(
                        transaction -> transaction.tokens().find(hash))
                .filter(row -> row.grant().api() == api);
        TokenRows.Stored row =
                stored.orElseThrow(() -> new TokenRejectedException(WHAT, mint.problem(token, api, clock.instant())));
        if (row.revoked()) {
            throw new TokenRejectedException(WHAT, row.displaced() ? TokenProblem.DISPLACED : TokenProblem.REVOKED);
        }
        if (!row.grant().expiresAt().isAfter(clock.instant())) {
            throw new TokenRejectedException(WHAT, TokenProblem.EXPIRED);
        }
        return row.grant();
    }

    /** Takes a token back. Does nothing if there is no such token or it has ended already. */
    public void revoke(String token) {
        database.run(transaction -> transaction.tokens().revoke(Secrets.sha256(token), clock.instant()));
    }
}
