package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThrottledTransportTest {
    private static final int RATE = 1_000_000;
    private static final byte[] BYTES = new byte[RATE / 2];

    static {
        new Random(1).nextBytes(BYTES);
    }

    private static final class Echo implements Transport {
        private boolean closed;

        @Override
        public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            request.body().writeTo(body);
            return new WireResponse(200, WireHeaders.NONE, new ByteArrayInputStream(body.toByteArray()));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void send_bodies_arriveUnchangedBothWays() throws IOException {
        assertThat(echoed(Bandwidth.of(RATE * 500L))).isEqualTo(BYTES);
    }

    @Test
    void send_limited_takesAsLongAsBothBodiesNeed() throws IOException {
        Duration time = timed(Bandwidth.of(RATE));

        assertThat(time).isGreaterThan(Duration.ofMillis(700));
    }

    @Test
    void send_limitLifted_isNotHeldBack() throws IOException {
        Bandwidth bandwidth = Bandwidth.of(1);
        bandwidth.lift();

        assertThat(timed(bandwidth)).isLessThan(Duration.ofMillis(700));
    }

    @Test
    void send_interruptedWhileWaiting_ends() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> echoed(Bandwidth.of(10))).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void limit_moreThanCanBeCounted_isNone() {
        assertThat(Bandwidth.of(10L << 30)).hasToString("unlimited");
    }

    @Test
    void limit_nothing_isInvalid() {
        assertThat(catchThrowableOfType(DuopanException.class, () -> Bandwidth.of(0))
                        .kind())
                .isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void close_closesTheTransportBehind() {
        Echo echo = new Echo();

        new ThrottledTransport(echo, Bandwidth.unlimited()).close();

        assertThat(echo.closed).isTrue();
    }

    private static Duration timed(Bandwidth bandwidth) throws IOException {
        long begun = System.nanoTime();
        assertThat(echoed(bandwidth)).hasSize(BYTES.length);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static byte[] echoed(Bandwidth bandwidth) throws IOException {
        WireRequest request = new WireRequest(
                Verb.POST, URI.create("http://netdisk.test/"), WireHeaders.NONE, WireBody.of("text/plain", BYTES));
        try (ThrottledTransport transport = new ThrottledTransport(new Echo(), bandwidth);
                WireResponse answer = transport.send(request, CallTimeouts.DEFAULT)) {
            return answer.body().readAllBytes();
        }
    }
}
