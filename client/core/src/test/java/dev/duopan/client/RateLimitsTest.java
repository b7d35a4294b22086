package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.Endpoint;
import dev.duopan.api.Tier;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final Endpoint<?> PRICE = Endpoint.of(Shop.GetPrice.class);
    private static final Endpoint<?> ORDER = Endpoint.of(Shop.PlaceOrder.class);

    private final ManualPace watch = new ManualPace();

    private static void call(RateLimits limits, Endpoint<?> endpoint, int times)
            throws InterruptedException, IOException {
        for (int i = 0; i < times; i++) {
            limits.await(endpoint, pause -> {});
        }
    }

    @Test
    void await_withinTheAllowance_doesNotWait() throws InterruptedException, IOException {
        call(RateLimits.of(Tier.FREE, watch), PRICE, 2);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_beyondTheAllowance_waitsForTheNextWindow() throws InterruptedException, IOException {
        RateLimits limits = RateLimits.of(Tier.FREE, watch);

        call(limits, PRICE, 3);
        assertThat(watch.slept()).isEqualTo(Duration.ofSeconds(10));

        call(limits, PRICE, 2);
        assertThat(watch.slept()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void await_otherTier_hasItsOwnAllowance() throws InterruptedException, IOException {
        call(RateLimits.of(Tier.PAID, watch), PRICE, 100);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_endpointWithoutLimits_neverWaits() throws InterruptedException, IOException {
        call(RateLimits.of(Tier.FREE, watch), ORDER, 1000);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_tierWithoutLimits_neverWaits() throws InterruptedException, IOException {
        call(RateLimits.of(Tier.GRANTED, watch), PRICE, 1000);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_otherAccount_doesNotShareTheAllowance() throws InterruptedException, IOException {
        call(RateLimits.of(Tier.FREE, watch), PRICE, 2);
        call(RateLimits.of(Tier.FREE, watch), PRICE, 2);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_off_neverWaits() throws InterruptedException, IOException {
        call(RateLimits.off(), PRICE, 1000);
    }

    @Test
    void await_interrupted_ends() throws InterruptedException, IOException {
        RateLimits limits = RateLimits.of(Tier.FREE);
        call(limits, PRICE, 2);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> limits.await(PRICE, pause -> {})).isInstanceOf(InterruptedException.class);
    }

    @Test
    void await_callsSpreadOut_waitsNoLongerThanTheWindowSlides() throws InterruptedException, IOException {
        RateLimits limits = RateLimits.of(Tier.FREE, watch);

        call(limits, PRICE, 1);
        watch.sleep(Duration.ofSeconds(9));
        call(limits, PRICE, 1);
        call(limits, PRICE, 1);
        assertThat(watch.slept()).isEqualTo(Duration.ofSeconds(10));

        call(limits, PRICE, 1);
        assertThat(watch.slept()).isEqualTo(Duration.ofSeconds(19));
    }

    @Test
    void await_mustWait_tellsHowLongBefore() throws InterruptedException, IOException {
        List<Duration> told = new ArrayList<>();
        RateLimits limits = RateLimits.of(Tier.FREE, watch);
        call(limits, PRICE, 2);

        limits.await(PRICE, told::add);

        assertThat(told).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void await_endpointClosed_waitsForItsOpening() throws InterruptedException, IOException {
        RateLimits limits = RateLimits.of(Tier.FREE, watch);
        limits.close(ORDER, Duration.ofSeconds(30));

        call(limits, PRICE, 1);
        assertThat(watch.slept()).isZero();

        call(limits, ORDER, 2);
        assertThat(watch.slept()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void close_shorterThanAnEarlierOne_changesNothing() throws InterruptedException, IOException {
        RateLimits limits = RateLimits.of(Tier.FREE, watch);
        limits.close(ORDER, Duration.ofSeconds(30));
        limits.close(ORDER, Duration.ofSeconds(3));

        call(limits, ORDER, 1);

        assertThat(watch.slept()).isEqualTo(Duration.ofSeconds(30));
    }
}
