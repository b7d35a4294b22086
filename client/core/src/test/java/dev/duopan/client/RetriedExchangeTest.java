package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RetriedExchangeTest {
    private final AtomicInteger attempts = new AtomicInteger();

    private static Attempt attempt(boolean repeatable) {
        WireRequest request = new WireRequest(Verb.GET, Shop.BASE, WireHeaders.NONE, WireBody.NONE);
        return new Attempt("test", repeatable, request, CallTimeouts.DEFAULT);
    }

    private <T> Exchange<T> retried(Exchange<T> next) {
        return retried(next, Pauses.SHORT);
    }

    private <T> Exchange<T> retried(Exchange<T> next, Retries retries) {
        Exchange<T> counting = attempt -> {
            attempts.incrementAndGet();
            return next.send(attempt);
        };
        WaitTeller nobody = WaitTeller.of(Shop.BASE, WaitListener.NONE, Pace.REAL);
        return new PatientExchange<>(
                new RetriedExchange<>(counting, retries.failures()), retries, nobody, PatientExchange.Limited.ALONE);
    }

    private static Answer<String> refused(Shop.Trouble trouble) {
        return new Answer.Refused<>(new ApiException(trouble));
    }

    private static Answer<WireResponse> raw(int status) {
        return new Answer.Raw(new WireResponse(status, WireHeaders.NONE, new ByteArrayInputStream(new byte[0])));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(new Answer.Accepted<>("yes", 200), 1, 1),
                Arguments.of(refused(Shop.Trouble.TILL_BROKEN), 4, 1),
                Arguments.of(refused(Shop.Trouble.TOO_FAST), 4, 4),
                Arguments.of(refused(Shop.Trouble.QUEUE), 4, 4),
                Arguments.of(refused(Shop.Trouble.SOLD_OUT), 1, 1),
                Arguments.of(refused(Shop.Trouble.WHO_ARE_YOU), 1, 1),
                Arguments.of(refused(Shop.Trouble.START_OVER), 1, 1),
                Arguments.of(new Answer.Refused<>(new DuopanException(ErrorKind.UNAVAILABLE, "a web page")), 1, 1),
                Arguments.of(raw(200), 1, 1),
                Arguments.of(raw(302), 1, 1),
                Arguments.of(raw(401), 1, 1),
                Arguments.of(raw(404), 1, 1),
                Arguments.of(raw(429), 4, 4),
                Arguments.of(raw(503), 4, 1));
    }

    @ParameterizedTest
    @MethodSource("answers")
    <T> void send_answer_isRepeatedWhereThatCanHelpAndCannotHarm(Answer<T> answer, int repeatable, int unrepeatable)
            throws IOException {
        Exchange<T> retried = retried(attempt -> answer);

        assertThat(retried.send(attempt(true))).isSameAs(answer);
        assertThat(attempts.getAndSet(0)).isEqualTo(repeatable);
        assertThat(retried.send(attempt(false))).isSameAs(answer);
        assertThat(attempts).hasValue(unrepeatable);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(NotSentException.forNow(new ConnectException("refused")), 4, 4),
                Arguments.of(NotSentException.lasting(new IOException("certificate")), 1, 1),
                Arguments.of(new IOException("connection reset"), 4, 1),
                Arguments.of(new SocketTimeoutException("silence"), 4, 1),
                Arguments.of(new UnsendableBodyException("disk"), 1, 1),
                Arguments.of(new DuopanException(ErrorKind.UNAVAILABLE, "from below"), 1, 1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void send_failure_isRepeatedOnlyIfNothingCanHaveHappenedTwice(Exception failure, int repeatable, int unrepeatable) {
        Exchange<String> retried = retried(attempt -> {
            if (failure instanceof IOException lost) {
                throw lost;
            }
            throw (RuntimeException) failure;
        });

        assertThatThrownBy(() -> retried.send(attempt(true))).isSameAs(failure);
        assertThat(attempts.getAndSet(0)).isEqualTo(repeatable);
        assertThatThrownBy(() -> retried.send(attempt(false))).isSameAs(failure);
        assertThat(attempts).hasValue(unrepeatable);
    }

    @Test
    void send_secondAttemptSucceeds_answersThat() throws IOException {
        Exchange<String> retried = retried(
                attempt -> attempts.get() == 1 ? refused(Shop.Trouble.TOO_FAST) : new Answer.Accepted<>("yes", 200));

        assertThat(retried.send(attempt(false)).take()).isEqualTo("yes");
        assertThat(attempts).hasValue(2);
    }

    @Test
    void send_rawAnswersThatAreNotTheLast_areClosed() throws IOException {
        List<Integer> closed = new ArrayList<>();
        Exchange<WireResponse> retried = retried(attempt -> {
            int number = attempts.get();
            return new Answer.Raw(new WireResponse(503, WireHeaders.NONE, new ByteArrayInputStream(new byte[0]) {
                @Override
                public void close() {
                    closed.add(number);
                }
            }));
        });

        retried.send(attempt(true));

        assertThat(closed).containsExactly(1, 2, 3);
    }

    @Test
    void send_noRetries_attemptsOnce() throws IOException {
        Exchange<String> once = retried(attempt -> refused(Shop.Trouble.TOO_FAST), Retries.NONE);

        once.send(attempt(true));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void send_interruptedAttempt_isNotRepeated() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Exchange<String> retried = retried(attempt -> {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        });

        Thread.startVirtualThread(() -> {
            try {
                retried.send(attempt(true));
            } catch (IOException e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        });

        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void send_interruptedPause_endsAtOnce() throws Exception {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Retries patient = new Retries(2, Duration.ofHours(1), Duration.ofHours(2), Duration.ofDays(1));
        Exchange<String> retried = retried(attempt -> refused(Shop.Trouble.TOO_FAST), patient);
        Thread caller = Thread.startVirtualThread(() -> {
            try {
                outcome.complete(new AssertionError(retried.send(attempt(true)).summary()));
            } catch (IOException e) {
                outcome.complete(e);
            }
        });
        await().until(() -> caller.getState() == Thread.State.TIMED_WAITING);

        caller.interrupt();

        assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(NotSentException.class);
    }

    @Test
    void create_senselessPolicy_isRefused() {
        assertThatThrownBy(() -> new Retries(0, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retries(2, Duration.ofMillis(2), Duration.ofMillis(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
