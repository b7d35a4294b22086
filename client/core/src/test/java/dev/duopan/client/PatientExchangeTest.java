package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientExchangeTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Answer<String> YES = new Answer.Accepted<>("yes", 200);

    private final ManualPace pace = new ManualPace();
    private final List<Wait> waits = new ArrayList<>();
    private final List<Duration> closures = new ArrayList<>();
    private final List<Instant> attempts = new ArrayList<>();

    private Answer<String> send(boolean repeatable, Exchange<String> next) throws IOException {
        WaitTeller teller = WaitTeller.of(Endpoint.of(Shop.GetPrice.class), waits::add, pace);
        Exchange<String> counting = attempt -> {
            attempts.add(pace.now());
            return next.send(attempt);
        };
        WireRequest request = new WireRequest(Verb.GET, Shop.BASE, WireHeaders.NONE, WireBody.NONE);
        return new PatientExchange<>(counting, Retries.DEFAULT, teller, closures::add)
                .send(new Attempt("test", repeatable, request, CallTimeouts.DEFAULT));
    }

    private static Answer<String> refused(Shop.Trouble trouble, Duration retryAfter) {
        return new Answer.Refused<>(new ApiException(trouble), retryAfter);
    }

    private static Answer<String> tooFast() {
        return refused(Shop.Trouble.TOO_FAST, Duration.ZERO);
    }

    private List<Duration> pauses() {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < attempts.size(); i++) {
            pauses.add(Duration.between(attempts.get(i - 1), attempts.get(i)));
        }
        return pauses;
    }

    @Test
    void send_limitedForHalfAnHour_waitsAndSucceeds() throws IOException {
        Instant end = ManualPace.START.plus(Duration.ofMinutes(30));

        Answer<String> answer = send(false, attempt -> pace.now().isBefore(end) ? tooFast() : YES);

        assertThat(answer).isSameAs(YES);
    }

    @Test
    void send_limitedForEver_givesUpAfterTwoHours() throws IOException {
        Answer<String> answer = send(true, attempt -> tooFast());

        assertThat(answer.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(pace.slept()).isBetween(Duration.ofMinutes(100), Duration.ofHours(2));
    }

    @Test
    void send_limitedForLong_pausesGrowToFiveMinutes() throws IOException {
        send(true, attempt -> tooFast());

        assertThat(pauses().getFirst()).isBetween(Duration.ofMillis(750), Duration.ofMillis(1250));
        assertThat(pauses().getLast()).isBetween(Duration.ofMinutes(3), Duration.ofSeconds(375));
        assertThat(attempts).hasSizeLessThan(50);
    }

    @Test
    void send_busyForEver_givesUpAfterTenMinutes() throws IOException {
        send(true, attempt -> refused(Shop.Trouble.QUEUE, Duration.ZERO));

        assertThat(pace.slept()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void send_providerNamesATime_waitsThatLong() throws IOException {
        send(true, attempt -> attempts.size() == 1 ? refused(Shop.Trouble.TOO_FAST, MINUTE) : YES);

        assertThat(pauses()).containsExactly(MINUTE);
    }

    @Test
    void send_providerNamesATimeBeyondPatience_answersAtOnce() throws IOException {
        Answer<String> answer = send(true, attempt -> refused(Shop.Trouble.TOO_FAST, Duration.ofDays(1)));

        assertThat(answer.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(pace.slept()).isZero();
    }

    @Test
    void send_failureThatNamesATime_isWaitedForOnlyIfRepeatable() throws IOException {
        send(true, attempt -> attempts.size() == 1 ? refused(Shop.Trouble.TILL_BROKEN, MINUTE) : YES);
        assertThat(pauses()).containsExactly(MINUTE);

        attempts.clear();
        send(false, attempt -> refused(Shop.Trouble.TILL_BROKEN, MINUTE));
        assertThat(attempts).hasSize(1);
    }

    @Test
    void send_refusalWithoutAdvice_isAnsweredAtOnce() throws IOException {
        send(true, attempt -> new Answer.Refused<>(new DuopanException(ErrorKind.RATE_LIMITED, "until tomorrow")));

        assertThat(attempts).hasSize(1);
    }

    @Test
    void send_turnedAway_tellsWhatWaitsForWhomUntilWhen() throws IOException {
        send(true, attempt -> attempts.size() == 1 ? refused(Shop.Trouble.TOO_FAST, MINUTE) : YES);

        assertThat(waits)
                .containsExactly(new Wait("shop", "/price", Wait.Reason.LIMITED, ManualPace.START.plus(MINUTE)));
    }

    @Test
    void send_limited_closesForOthersToo() throws IOException {
        send(true, attempt -> attempts.size() == 1 ? refused(Shop.Trouble.TOO_FAST, MINUTE) : YES);
        assertThat(closures).containsExactly(MINUTE);
    }

    @Test
    void send_busy_isNobodyElsesBusiness() throws IOException {
        send(true, attempt -> attempts.size() == 1 ? refused(Shop.Trouble.QUEUE, MINUTE) : YES);
        assertThat(closures).isEmpty();
    }
}
