package dev.duopan.client;

import dev.duopan.api.Endpoint;
import dev.duopan.api.Rate;
import dev.duopan.api.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the calls of one account within the published limits of each endpoint by waiting, never by failing. Endpoints don't
 * wait for each other. After a refusal all calls of the endpoint wait, not only the one that was refused.
 *
 * <p>Clients of one account share one object; processes share a folder. In no stretch of time as long as a limit's there are more
 * calls than the limit allows, as seen from here; what a service still refuses because calls took different times to reach it
 * is left to retries.
 */
public final class RateLimits {
    private static final RateLimits OFF = new RateLimits(null, null, Pace.REAL);

    private final @Nullable Tier tier;
    private final @Nullable CallBudget budget;
    private final Pace pace;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    private RateLimits(@Nullable Tier tier, @Nullable CallBudget budget, Pace pace) {
        this.tier = tier;
        this.budget = budget;
        this.pace = pace;
    }

    /** No limits: for servers of one's own. */
    public static RateLimits off() {
        return OFF;
    }

    /** The limits of a tier, for one account that only this process uses. */
    public static RateLimits of(Tier tier) {
        return of(tier, Pace.REAL);
    }

    static RateLimits of(Tier tier, Pace pace) {
        return new RateLimits(tier, new LocalBudget(pace), pace);
    }

    /**
     * Returns the same limits, kept together with all processes that share a folder.
     *
     * @param folder of this account alone, on a disk of this machine; made when it is needed
     * @param failed hears, at most once, that the folder can't be used; from then on the limits are kept by this process alone
     */
    public RateLimits sharedIn(Path folder, Consumer<IOException> failed) {
        return tier == null
                ? this
                : new RateLimits(
                        tier, new FallbackBudget(new SharedBudget(folder, pace), new LocalBudget(pace), failed), pace);
    }

    /** Where the calls of one endpoint queue: the first in the queue waits, the others wait for it. */
    private record Gate(List<Rate> rates, ReentrantLock queue) {}

    private Gate gate(Endpoint<?> endpoint) {
        return gates.computeIfAbsent(
                endpoint.name(),
                name -> new Gate(
                        endpoint.rates().stream()
                                .filter(rate -> rate.tier() == tier)
                                .toList(),
                        new ReentrantLock(true)));
    }

    /**
     * Waits until the endpoint may be called, and tells before how long.
     *
     * @throws IOException if the calling thread is interrupted while files are read
     */
    void await(Endpoint<?> endpoint, Consumer<Duration> told) throws InterruptedException, IOException {
        if (budget != null) {
            Gate gate = gate(endpoint);
            gate.queue.lockInterruptibly();
            try {
                await(budget, endpoint.name(), gate.rates, told);
            } finally {
                gate.queue.unlock();
            }
        }
    }

    private void await(CallBudget places, String endpoint, List<Rate> rates, Consumer<Duration> told)
            throws InterruptedException, IOException {
        for (long wait = places.take(endpoint, rates); wait > 0; wait = places.take(endpoint, rates)) {
            Duration pause = Duration.of(wait, ChronoUnit.MICROS);
            told.accept(pause);
            pace.sleep(pause);
        }
    }

    /** Lets nobody call the endpoint for a while, because the provider refused it. */
    void close(Endpoint<?> endpoint, Duration pause) throws IOException {
        if (budget != null) {
            budget.close(endpoint.name(), TimeUnit.NANOSECONDS.toMicros(pause.toNanos()));
        }
    }
}
