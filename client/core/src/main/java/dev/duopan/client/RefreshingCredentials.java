package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.WireRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A token that is renewed five minutes before it ends, or when the service refuses it.
 *
 * <p>All callers share one renewal. It runs on a thread of its own, so that a cancelled caller doesn't spend a refresh token
 * for nothing, and holds the store's lock, under which it first looks whether another process has renewed already. A new
 * token is stored before any call carries it; if storing fails, the next renewal begins by storing it again. A failed refresh
 * is not tried again unless the flow says that it may be.
 */
public final class RefreshingCredentials implements Credentials {
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private record Failure(Secret access, DuopanException reason, Instant at) {}

    private final TokenStore store;
    private final TokenRefresh refresh;
    private final TokenPlacement placement;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Token token;
    private @Nullable Token unstored;
    private @Nullable Failure failure;
    private @Nullable CompletableFuture<Token> renewal;

    private RefreshingCredentials(TokenStore store, TokenRefresh refresh, TokenPlacement placement, Clock clock) {
        this.store = store;
        this.refresh = refresh;
        this.placement = placement;
        this.clock = clock;
        this.token = store.load().orElse(Token.MISSING);
    }

    /** Credentials that begin with the stored token; if there is none, the first call asks for one. */
    public static RefreshingCredentials of(TokenStore store, TokenRefresh refresh, TokenPlacement placement) {
        return new RefreshingCredentials(store, refresh, placement, Clock.systemUTC());
    }

    /** Returns these credentials with another clock. */
    public RefreshingCredentials with(Clock other) {
        return new RefreshingCredentials(store, refresh, placement, other);
    }

    @Override
    public Authorised authorise(Endpoint<?> endpoint, WireRequest request) {
        Secret access = usable().access();
        return new Authorised(placement.place(request, access), access);
    }

    /**
     * Returns the current token, renewed if it is about to end, for calls that carry it themselves.
     *
     * @throws DuopanException of kind UNAUTHENTICATED if there is no usable token
     */
    public Token usable() {
        Token now = current();
        if (!now.endsBefore(clock.instant().plus(EARLY))) {
            return now;
        }
        try {
            return renewed(now.access());
        } catch (DuopanException e) {
            if (now.endsBefore(clock.instant())) {
                throw e;
            }
            return now;
        }
    }

    @Override
    public boolean renew(Secret refused) {
        return !renewed(refused).access().equals(refused);
    }

    private Token current() {
        lock.lock();
        try {
            return token;
        } finally {
            lock.unlock();
        }
    }

    private Token renewed(Secret refused) {
        CompletableFuture<Token> running;
        lock.lock();
        try {
            if (!token.access().equals(refused)) {
                return token;
            }
            throwLastFailure();
            running = renewal == null ? start() : renewal;
        } finally {
            lock.unlock();
        }
        return await(running);
    }

    private void throwLastFailure() {
        if (failure != null && failure.access.equals(token.access()) && stillCounts(failure)) {
            throw failure.reason;
        }
    }

    private boolean stillCounts(Failure last) {
        return unstored == null && (!refresh.repeatable() || clock.instant().isBefore(last.at.plus(PAUSE)));
    }

    private CompletableFuture<Token> start() {
        Token last = token;
        CompletableFuture<Token> started = new CompletableFuture<>();
        renewal = started;
        Thread.ofVirtual().name("token renewal").start(() -> run(last, started));
        return started;
    }

    private void run(Token last, CompletableFuture<Token> result) {
        try {
            Token fresh = store.exclusively(() -> storedSuccessor(last));
            settle(fresh, null);
            result.complete(fresh);
        } catch (RuntimeException | Error e) {
            DuopanException reason = described(e);
            settle(last, new Failure(last.access(), reason, clock.instant()));
            result.completeExceptionally(reason);
        }
    }

    private void settle(Token now, @Nullable Failure reason) {
        lock.lock();
        try {
            token = now;
            failure = reason;
            renewal = null;
        } finally {
            lock.unlock();
        }
    }

    private static DuopanException described(Throwable failure) {
        return failure instanceof DuopanException known
                ? known
                : new DuopanException(
                        ErrorKind.UNAVAILABLE,
                        "the access token couldn't be renewed: "
                                + failure.getClass().getSimpleName(),
                        failure);
    }

    private Token storedSuccessor(Token last) {
        Optional<Token> stored = store.load();
        if (stored.isPresent() && isSuccessor(stored.get(), last)) {
            return stored.get();
        }
        Token fresh = unstored == null ? refresh.refresh(stored.orElse(last)) : unstored;
        unstored = fresh;
        store.store(fresh);
        unstored = null;
        return fresh;
    }

    private boolean isSuccessor(Token stored, Token last) {
        return !stored.access().equals(last.access())
                && !stored.endsBefore(clock.instant().plus(EARLY));
    }

    private static Token await(CompletableFuture<Token> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "interrupted while the access token was being renewed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DuopanException reason) {
                throw reason;
            }
            throw new IllegalStateException("a renewal ended in an unexpected way", e);
        }
    }
}
