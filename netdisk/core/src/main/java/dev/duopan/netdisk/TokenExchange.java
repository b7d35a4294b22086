package dev.duopan.netdisk;

import dev.duopan.netdisk.store.ConsentRows;
import dev.duopan.netdisk.store.TokenRows;
import dev.duopan.netdisk.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what goes back to a consent into tokens, or ends the consent if something is wrong with it. */
final class TokenExchange {
    private final TokenMint mint;
    private final Clock clock;

    TokenExchange(TokenMint mint, Clock clock) {
        this.mint = mint;
        this.clock = clock;
    }

    Optional<TokenProblem> problem(
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

    /** Takes the consent back to which something refused goes back. */
    void refuse(Transaction transaction, Optional<ConsentRows.Ticket> found) {
        found.map(ConsentRows.Ticket::consent)
                .ifPresent(consent -> transaction.consents().revoke(consent.id(), clock.instant()));
    }

    TokenPair grant(Transaction transaction, ConsentRows.Consent consent, Duration validity) {
        return grant(transaction, consent, new Terms(consent.scope(), validity));
    }

    TokenPair grant(Transaction transaction, ConsentRows.Consent consent, Terms terms) {
        AccessToken access = access(transaction, consent, terms);
        String refresh = mint.refresh(consent.api());
        Instant end = clock.instant().plus(consent.api().refreshValidity());
        transaction.consents().insertRefresh(Secrets.sha256(refresh), consent.id(), end);
        return new TokenPair(access, refresh, terms.scope());
    }

    /**
     * What an access token is to be like.
     *
     * @param scope the consent's, or a part of it
     * @param validity how long it lasts
     */
    record Terms(String scope, Duration validity) {}

    AccessToken access(Transaction transaction, ConsentRows.Consent consent, Terms terms) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(terms.validity()).truncatedTo(ChronoUnit.SECONDS);
        Account account = transaction.accounts().find(consent.accountId()).orElseThrow();
        String token = mint.access(account, consent.api(), now, expiresAt);
        transaction
                .tokens()
                .insert(new TokenRows.Draft(
                        Secrets.sha256(token),
                        consent.accountId(),
                        consent.applicationId(),
                        consent.id(),
                        consent.api(),
                        terms.scope(),
                        expiresAt));
        return new AccessToken(token, expiresAt);
    }
}
