package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceCodesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String HERE = "192.0.2.1";

    private final TestClock clock = new TestClock();

    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Account account;
    private Application application;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory).withClock(clock));
        account = netdisk.accounts().add(NewAccount.of("anna", "secret".toCharArray()));
        application = netdisk.applications().add(account, "television", null).application();
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private DevicePrompt begin() {
        return netdisk.deviceCodes().begin(new DeviceRequest(application, TokenApi.BAIDU, "basic netdisk"));
    }

    private DeviceState poll(DevicePrompt prompt) {
        clock.advance(DeviceCodes.INTERVAL);
        return ask(application, prompt);
    }

    private DeviceState ask(Application who, DevicePrompt prompt) {
        return netdisk.deviceCodes().poll(new DevicePoll(who, TokenApi.BAIDU, prompt.deviceCode(), HOUR));
    }

    private static TokenProblem problem(ThrowingCallable call) {
        return catchThrowableOfType(TokenRejectedException.class, call).problem();
    }

    private static ErrorKind kind(ThrowingCallable call) {
        return catchThrowableOfType(DuopanException.class, call).kind();
    }

    @Test
    void begin_codes_haveTheirShape() {
        DevicePrompt prompt = begin();

        assertThat(prompt.userCode()).matches("[a-z0-9]{8}");
        assertThat(prompt.toString()).contains(prompt.userCode()).doesNotContain(prompt.deviceCode());
        assertThat(begin()).isNotEqualTo(prompt);
    }

    @Test
    void find_typedInAnotherWay_showsWhoAsks() {
        String code = begin().userCode();
        String typed = " " + code.substring(0, 4).toUpperCase(Locale.ROOT) + "-" + code.substring(4) + " ";

        DeviceRequest found = netdisk.deviceCodes().find(typed, HERE);

        assertThat(found.application()).isEqualTo(application);
        assertThat(found.scope()).isEqualTo("basic netdisk");
    }

    @Test
    void poll_allowed_givesWorkingTokensOnce() {
        DevicePrompt prompt = begin();
        assertThat(poll(prompt)).isEqualTo(new DeviceState.Pending());
        netdisk.deviceCodes().allow(prompt.userCode(), account);

        DeviceState state = poll(prompt);

        assertThat(state).isInstanceOfSatisfying(DeviceState.Granted.class, granted -> {
            Grant grant = netdisk.tokens().verify(granted.pair().accessToken().value(), TokenApi.BAIDU);
            assertThat(grant.account()).isEqualTo(account);
            assertThat(grant.scope()).isEqualTo("basic netdisk");
            assertThat(problem(() -> poll(prompt))).isEqualTo(TokenProblem.USED);
            assertThat(problem(() ->
                            netdisk.tokens().verify(granted.pair().accessToken().value(), TokenApi.BAIDU)))
                    .isEqualTo(TokenProblem.REVOKED);
        });
    }

    @Test
    void poll_manyTimesAtOnce_givesOnePair() {
        DevicePrompt prompt = begin();
        netdisk.deviceCodes().allow(prompt.userCode(), account);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Boolean> granted =
                    IntStream.range(0, 8).mapToObj(index -> threads.submit(() -> isGranted(prompt))).toList().stream()
                            .map(Samples::join)
                            .toList();
            assertThat(granted).filteredOn(Boolean::booleanValue).hasSize(1);
        }
    }

    private boolean isGranted(DevicePrompt prompt) {
        try {
            return ask(application, prompt) instanceof DeviceState.Granted;
        } catch (TokenRejectedException used) {
            return false;
        }
    }

    @Test
    void poll_declined_saysSo() {
        DevicePrompt prompt = begin();
        netdisk.deviceCodes().decline(prompt.userCode());

        assertThat(poll(prompt)).isEqualTo(new DeviceState.Declined());
        assertThat(kind(() -> netdisk.deviceCodes().allow(prompt.userCode(), account)))
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void poll_beforeTheInterval_isHastyAndExactlyThenIsNot() {
        DevicePrompt prompt = begin();
        ask(application, prompt);

        clock.advance(DeviceCodes.INTERVAL.minusMillis(1));
        assertThat(ask(application, prompt)).isEqualTo(new DeviceState.Hasty());
        clock.advance(Duration.ofMillis(1));
        assertThat(ask(application, prompt)).isEqualTo(new DeviceState.Pending());
    }

    @Test
    void poll_afterARestart_knowsWhatWasDecided() {
        DevicePrompt waiting = begin();
        DevicePrompt allowed = begin();
        netdisk.deviceCodes().allow(allowed.userCode(), account);
        netdisk.close();
        netdisk = Netdisk.open(Samples.settings(directory).withClock(clock));

        assertThat(poll(waiting)).isEqualTo(new DeviceState.Pending());
        assertThat(poll(allowed)).isInstanceOf(DeviceState.Granted.class);
    }

    @Test
    void codes_afterTheirTime_areOfNoUse() {
        DevicePrompt prompt = begin();
        DevicePrompt allowed = begin();
        netdisk.deviceCodes().allow(allowed.userCode(), account);
        clock.advance(DeviceCodes.VALIDITY);

        assertThat(problem(() -> ask(application, prompt))).isEqualTo(TokenProblem.EXPIRED);
        assertThat(problem(() -> ask(application, allowed))).isEqualTo(TokenProblem.EXPIRED);
        assertThat(kind(() -> netdisk.deviceCodes().find(prompt.userCode(), HERE)))
                .isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(kind(() -> netdisk.deviceCodes().decline(prompt.userCode()))).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void poll_otherApplicationApiOrNonsense_isRefused() {
        DevicePrompt prompt = begin();
        Application other = netdisk.applications().add(account, "other", null).application();

        assertThat(problem(() -> ask(other, prompt))).isEqualTo(TokenProblem.WRONG_APPLICATION);
        assertThat(problem(() -> netdisk.deviceCodes()
                        .poll(new DevicePoll(application, TokenApi.PAN123_OPEN, prompt.deviceCode(), HOUR))))
                .isEqualTo(TokenProblem.UNKNOWN);
        assertThat(problem(() -> ask(application, new DevicePrompt("", "")))).isEqualTo(TokenProblem.MISSING);
        assertThat(problem(() -> ask(application, new DevicePrompt(prompt.userCode(), ""))))
                .isEqualTo(TokenProblem.UNKNOWN);
        assertThat(poll(prompt)).isEqualTo(new DeviceState.Pending());
    }

    @Test
    void poll_passwordChangedSince_isRevoked() {
        DevicePrompt prompt = begin();
        netdisk.deviceCodes().allow(prompt.userCode(), account);
        netdisk.accounts().changePassword(account, "another".toCharArray());

        assertThat(problem(() -> poll(prompt))).isEqualTo(TokenProblem.REVOKED);
    }

    @Test
    void find_guessing_isThrottledForThatGuesser() {
        String code = begin().userCode();
        for (int guess = 0; guess < DeviceCodes.GUESSES; guess++) {
            netdisk.deviceCodes().find(code, HERE);
            assertThat(kind(() -> netdisk.deviceCodes().find("wrong", HERE))).isEqualTo(ErrorKind.NOT_FOUND);
        }

        assertThat(kind(() -> netdisk.deviceCodes().find(code, HERE))).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(netdisk.deviceCodes().find(code, "192.0.2.2").application()).isEqualTo(application);
    }

    @Test
    void begin_tooManyWaiting_isRateLimitedUntilTheyEnd() {
        for (int device = 0; device < DeviceCodes.MOST_OPEN; device++) {
            begin();
        }

        assertThat(kind(this::begin)).isEqualTo(ErrorKind.RATE_LIMITED);
        clock.advance(DeviceCodes.VALIDITY);
        assertThat(begin()).isNotNull();
    }
}
