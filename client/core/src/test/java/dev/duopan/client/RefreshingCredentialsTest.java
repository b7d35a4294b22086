package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefreshingCredentialsTest {
    private static final Duration LIFETIME = Duration.ofHours(2);

    private final ManualClock clock = new ManualClock();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final Shelf store = new Shelf();

    /** Keeps one token and can be full. */
    private final class Shelf implements TokenStore {
        private volatile @Nullable Token stored;
        private volatile boolean full;

        @Override
        public Optional<Token> load() {
            return Optional.ofNullable(stored);
        }

        @Override
        public void store(Token token) {
            if (full) {
                throw new UncheckedIOException(new IOException("no space"));
            }
            stored = token;
            events.add("stored " + token.access().reveal());
        }

        @Override
        public Token exclusively(Supplier<Token> renewal) {
            events.add("locked");
            Token token = renewal.get();
            events.add("unlocked");
            return token;
        }
    }

    private Token token(String name) {
        return new Token(
                Secret.of(name),
                Secret.of("refresh of " + name),
                clock.instant().plus(LIFETIME));
    }

    private Token successor(Token last) {
        events.add("refreshed " + last.access().reveal());
        return token(last.access().reveal() + "'");
    }

    private RefreshingCredentials credentials(TokenRefresh refresh) {
        return RefreshingCredentials.of(store, refresh, TokenPlacement.bearer()).with(clock);
    }

    private static String access(RefreshingCredentials credentials) {
        return credentials.usable().access().reveal();
    }

    @Test
    void usable_tokenWithTimeLeft_isUsedAsItIs() {
        store.stored = token("a");
        RefreshingCredentials credentials = credentials(this::successor);
        clock.advance(LIFETIME.minusMinutes(5));

        assertThat(access(credentials)).isEqualTo("a");
        assertThat(events).isEmpty();
    }

    @Test
    void usable_tokenInItsLastFiveMinutes_isRenewedAndStoredUnderTheLock() {
        store.stored = token("a");
        RefreshingCredentials credentials = credentials(this::successor);
        clock.advance(LIFETIME.minusMinutes(5).plusMillis(1));

        assertThat(access(credentials)).isEqualTo("a'");
        assertThat(events).containsExactly("locked", "refreshed a", "stored a'", "unlocked");
    }

    @Test
    void usable_nothingStored_asksForTheFirstToken() {
        assertThat(access(credentials(last -> {
                    assertThat(last).isEqualTo(Token.MISSING);
                    return token("first");
                })))
                .isEqualTo("first");
    }

    @Test
    void usable_tokenOfUnknownEnd_isUsedUntilItIsRefused() {
        store.stored = new Token(Secret.of("a"), null, null);
        RefreshingCredentials credentials = credentials(this::successor);
        clock.advance(Duration.ofDays(1000));

        assertThat(access(credentials)).isEqualTo("a");
        assertThat(credentials.renew(Secret.of("a"))).isTrue();
        assertThat(access(credentials)).isEqualTo("a'");
    }

    @Test
    void renew_storeFails_newTokenIsNotUsedAndNotFetchedAgain() {
        store.stored = token("a");
        store.full = true;
        RefreshingCredentials credentials = credentials(this::successor);

        assertThatThrownBy(() -> credentials.renew(Secret.of("a"))).isInstanceOf(DuopanException.class);
        assertThat(access(credentials)).isEqualTo("a");

        store.full = false;
        assertThat(credentials.renew(Secret.of("a"))).isTrue();
        assertThat(access(credentials)).isEqualTo("a'");
        assertThat(events).containsOnlyOnce("refreshed a");
    }

    @Test
    void renew_otherTokenThanTheCurrentOne_changesNothing() {
        store.stored = token("b");
        RefreshingCredentials credentials = credentials(this::successor);

        assertThat(credentials.renew(Secret.of("a"))).isTrue();
        assertThat(access(credentials)).isEqualTo("b");
        assertThat(events).isEmpty();
    }

    @Test
    void renew_anotherProcessHasRenewed_takesItsToken() {
        store.stored = token("a");
        RefreshingCredentials credentials = credentials(this::successor);
        store.stored = token("other");

        assertThat(credentials.renew(Secret.of("a"))).isTrue();
        assertThat(access(credentials)).isEqualTo("other");
        assertThat(events).containsExactly("locked", "unlocked");
    }

    @Test
    void renew_manyCallersAtOnce_refreshOnce() throws Exception {
        store.stored = token("a");
        CountDownLatch release = new CountDownLatch(1);
        RefreshingCredentials credentials = credentials(last -> {
            hold(release);
            return successor(last);
        });
        List<CallFuture<Boolean>> callers = IntStream.range(0, 50)
                .mapToObj(i -> CallFuture.start("caller", () -> credentials.renew(Secret.of("a"))))
                .toList();

        release.countDown();

        for (CallFuture<Boolean> caller : callers) {
            assertThat(caller.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(events).containsOnlyOnce("refreshed a").containsOnlyOnce("stored a'");
    }

    @Test
    void renew_callerIsInterrupted_renewalGoesOnForTheOthers() throws Exception {
        store.stored = token("a");
        CountDownLatch release = new CountDownLatch(1);
        RefreshingCredentials credentials = credentials(last -> {
            hold(release);
            return successor(last);
        });
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread caller = Thread.startVirtualThread(() -> {
            try {
                credentials.renew(Secret.of("a"));
            } catch (DuopanException e) {
                outcome.complete(e);
            }
        });
        await().until(() -> caller.getState() == Thread.State.WAITING && events.contains("locked"));

        caller.interrupt();

        assertThat(outcome.get(30, TimeUnit.SECONDS)).hasMessageContaining("interrupted");
        release.countDown();
        assertThat(credentials.renew(Secret.of("a"))).isTrue();
        assertThat(events).containsOnlyOnce("refreshed a");
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("the renewal was interrupted", e);
        }
    }

    private Token fail(Token last) {
        events.add("refreshed " + last.access().reveal());
        throw new DuopanException(ErrorKind.UNAUTHENTICATED, "log in again");
    }

    @Test
    void renew_failedRefreshThatWorksOnce_isNeverTriedAgain() {
        store.stored = token("a");
        RefreshingCredentials credentials = credentials(this::fail);
        assertThatThrownBy(() -> credentials.renew(Secret.of("a"))).hasMessage("log in again");
        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> credentials.renew(Secret.of("a"))).hasMessage("log in again");
        assertThatThrownBy(credentials::usable).hasMessage("log in again");
        assertThat(events).containsOnlyOnce("refreshed a");
    }

    @Test
    void renew_failedRefreshThatMayBeRepeated_isTriedAgainAfterAPause() {
        store.stored = token("a");
        RefreshingCredentials credentials = credentials(TokenRefresh.anytime(this::fail));
        assertThatThrownBy(() -> credentials.renew(Secret.of("a"))).hasMessage("log in again");
        assertThatThrownBy(() -> credentials.renew(Secret.of("a"))).hasMessage("log in again");
        assertThat(events).containsOnlyOnce("refreshed a");
        clock.advance(Duration.ofSeconds(5));

        assertThatThrownBy(() -> credentials.renew(Secret.of("a"))).hasMessage("log in again");
        assertThat(events).filteredOn("refreshed a"::equals).hasSize(2);
    }

    @Test
    void usable_earlyRenewalFails_tokenIsUsedToItsEnd() {
        store.stored = token("a");
        RefreshingCredentials credentials = credentials(this::fail);
        clock.advance(LIFETIME.minusMinutes(1));
        assertThat(access(credentials)).isEqualTo("a");
        clock.advance(Duration.ofMinutes(2));

        assertThatThrownBy(credentials::usable).hasMessage("log in again");
    }

    @Test
    void toString_token_hidesItsSecrets() {
        assertThat(token("hidden").toString()).doesNotContain("hidden");
    }
}
