package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.Endpoint;
import dev.duopan.api.Tier;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final Endpoint<?> PRICE = Endpoint.of(Shop.GetPrice.class);
    private static final Endpoint<?> ORDER = Endpoint.of(Shop.PlaceOrder.class);

    private final Watch watch = new Watch();

    /** Time that passes only when somebody sleeps. */
    private static final class Watch implements TimeMeter {
        private long nanos;

        RateLimits.Pace pace() {
            return new RateLimits.Pace(this, time -> nanos += time);
        }

        Duration slept() {
            return Duration.ofNanos(nanos);
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private static void call(RateLimits limits, Endpoint<?> endpoint, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            limits.await(endpoint);
        }
    }

    @Test
    void await_withinTheAllowance_doesNotWait() throws InterruptedException {
        call(RateLimits.of(Tier.FREE, watch.pace()), PRICE, 2);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_beyondTheAllowance_waitsForTheNextWindow() throws InterruptedException {
        RateLimits limits = RateLimits.of(Tier.FREE, watch.pace());

        call(limits, PRICE, 3);
        assertThat(watch.slept()).isEqualTo(Duration.ofSeconds(10));

        call(limits, PRICE, 2);
        assertThat(watch.slept()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void await_otherTier_hasItsOwnAllowance() throws InterruptedException {
        call(RateLimits.of(Tier.PAID, watch.pace()), PRICE, 100);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_endpointWithoutLimits_neverWaits() throws InterruptedException {
        call(RateLimits.of(Tier.FREE, watch.pace()), ORDER, 1000);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_tierWithoutLimits_neverWaits() throws InterruptedException {
        call(RateLimits.of(Tier.GRANTED, watch.pace()), PRICE, 1000);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_otherAccount_doesNotShareTheAllowance() throws InterruptedException {
        call(RateLimits.of(Tier.FREE, watch.pace()), PRICE, 2);
        call(RateLimits.of(Tier.FREE, watch.pace()), PRICE, 2);

        assertThat(watch.slept()).isZero();
    }

    @Test
    void await_off_neverWaits() throws InterruptedException {
        call(RateLimits.off(), PRICE, 1000);
    }

    @Test
    void await_interrupted_ends() throws InterruptedException {
        RateLimits limits = RateLimits.of(Tier.FREE);
        call(limits, PRICE, 2);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> limits.await(PRICE)).isInstanceOf(InterruptedException.class);
    }
}
