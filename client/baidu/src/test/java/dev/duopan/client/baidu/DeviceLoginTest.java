package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.client.Token;
import dev.duopan.client.TokenStore;
import dev.duopan.netdisk.DeviceCodes;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.baidu.TestClock;
import dev.duopan.netdisk.baidu.TestNetdisk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceLoginTest {
    /** Lets the server's time pass instead of waiting, and things happen after pauses, the first being 1. */
    private static final class Time implements LoginClock {
        private final TestClock clock;
        private final List<Duration> pauses = new ArrayList<>();
        private final Map<Integer, Runnable> events = new HashMap<>();

        Time(TestClock clock) {
            this.clock = clock;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void pass(Duration duration) {
            pauses.add(duration);
            clock.pass(duration);
            Runnable event = events.remove(pauses.size());
            if (event != null) {
                event.run();
            }
        }
    }

    @TempDir
    private static Path directory;

    private static TestPan server;

    private final TokenStore store = TokenStore.inMemory();
    private Time time = new Time(new TestClock());

    @BeforeAll
    static void open() {
        server = TestPan.in(directory);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void begin() {
        server.wire().forget();
        time = new Time(server.netdisk().clock());
    }

    private DeviceLogin start() {
        NewApplication application = server.netdisk().application();
        return server.builder()
                .login(application.application().clientId(), Secret.of(application.clientSecret()))
                .in(time)
                .startDevice();
    }

    private static DeviceCodes devices() {
        return server.netdisk().netdisk().deviceCodes();
    }

    private static Runnable allowed(DeviceLogin login) {
        return () -> devices().allow(login.userCode(), server.netdisk().alice());
    }

    private static void refuseNextQuestion(int status, String error) {
        server.wire().answerOnce("device_token", status, "{\"error\":\"" + error + "\",\"error_description\":\"x\"}");
    }

    private ErrorKind failure(DeviceLogin login) {
        try {
            login.await(store);
            throw new AssertionError("the device was let in");
        } catch (DuopanException e) {
            return e.kind();
        }
    }

    @Test
    void start_addresses_leadToThePage() {
        DeviceLogin login = start();

        assertThat(login.verificationPage()).isEqualTo(TestNetdisk.BASE + "/device");
        assertThat(login.page()).isEqualTo(TestNetdisk.BASE + "/device?code=" + login.userCode());
        assertThat(login.picture()).contains("/device/qrcode/");
        assertThat(login.end()).isEqualTo(time.now().plusSeconds(300));
        assertThat(login.toString()).contains(login.userCode()).hasSizeLessThan(150);
    }

    @Test
    void start_unknownApplication_isInvalidClient() {
        BaiduLogin unknown = server.builder().login("unknown", Secret.of("x")).in(time);

        assertThatThrownBy(unknown::startDevice)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("invalid_client"));
    }

    @Test
    void await_allowedMeanwhile_storesTokensThatWork() {
        DeviceLogin login = start();
        time.events.put(3, allowed(login));

        Token token = login.await(store);

        assertThat(store.load()).contains(token);
        assertThat(token.refresh()).isNotNull();
        assertThat(token.expiry()).isEqualTo(time.now().plusSeconds(2_592_000));
        assertThat(time.pauses).containsOnly(Duration.ofSeconds(5)).hasSize(3);
        assertThat(server.builder()
                        .token(token.access())
                        .build()
                        .account()
                        .userInfo()
                        .send()
                        .netdiskName())
                .isEqualTo("alice");
    }

    @Test
    void await_toldToSlowDown_asksFiveSecondsLaterFromThenOn() {
        DeviceLogin login = start();
        refuseNextQuestion(400, "slow_down");
        time.events.put(3, allowed(login));

        login.await(store);

        assertThat(time.pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Test
    void await_serviceFailsForAWhile_asksAgain() {
        DeviceLogin login = start();
        server.wire().loseRequestOnce("device_token");
        server.wire().answerOnce("device_token", 503, "<html>");
        time.events.put(1, allowed(login));

        assertThat(login.await(store)).isNotNull();
        assertThat(time.pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    @Test
    void await_refused_isDeniedAndStoresNothing() {
        DeviceLogin login = start();
        time.events.put(1, () -> devices().decline(login.userCode()));

        assertThat(failure(login)).isEqualTo(ErrorKind.DENIED);
        assertThat(store.load()).isEmpty();
    }

    @Test
    void await_nobodyDecides_endsWithTheCode() {
        assertThat(failure(start())).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(server.wire().seen("device_token")).hasSize(59);
    }

    @Test
    void await_lostTokens_areNotAskedForForEver() {
        DeviceLogin login = start();
        time.events.put(1, allowed(login));
        server.wire().loseAnswerOnce("device_token");

        assertThat(failure(login)).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(server.wire().seen("device_token")).hasSize(2);
        assertThat(store.load()).isEmpty();
    }

    @Test
    void await_otherRefusal_isThrownAtOnce() {
        DeviceLogin login = start();
        refuseNextQuestion(200, "Trigger security policy");

        assertThatThrownBy(() -> login.await(store))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("Trigger security policy"));
    }

    @Test
    void await_interrupted_stopsAndStoresNothing() throws InterruptedException {
        NewApplication application = server.netdisk().application();
        DeviceLogin login = server.builder()
                .login(application.application().clientId(), Secret.of(application.clientSecret()))
                .startDevice();
        List<ErrorKind> failures = new ArrayList<>();
        Thread waiting = Thread.ofVirtual().start(() -> failures.add(failure(login)));

        waiting.interrupt();
        waiting.join();

        assertThat(failures).containsExactly(ErrorKind.UNAVAILABLE);
        assertThat(store.load()).isEmpty();
        assertThat(server.wire().seen("device_token")).isEmpty();
    }
}
