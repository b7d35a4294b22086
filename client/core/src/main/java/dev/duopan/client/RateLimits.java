package dev.duopan.client;

import dev.duopan.api.Endpoint;
import dev.duopan.api.Rate;
import dev.duopan.api.Tier;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the calls of one account within the published limits of each endpoint by waiting, never by failing. Endpoints don't
 * wait for each other.
 *
 * <p>Clients of one account share one object. Limits count in windows of fixed length that begin with the first call, which
 * lets a whole allowance go at once; what a service still refuses at the edge of its own window is left to retries.
 */
public final class RateLimits {
    /** How time passes: measured and slept through. */
    record Pace(TimeMeter meter, BlockingStrategy sleep) {
        static final Pace REAL = new Pace(TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
    }

    private static final RateLimits OFF = new RateLimits(Set.of(), Pace.REAL);

    private final Set<Tier> tiers;
    private final Pace pace;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private RateLimits(Set<Tier> tiers, Pace pace) {
        this.tiers = tiers;
        this.pace = pace;
    }

    /** No limits: for servers of one's own. */
    public static RateLimits off() {
        return OFF;
    }

    /** The limits of a tier, for one account. */
    public static RateLimits of(Tier tier) {
        return of(tier, Pace.REAL);
    }

    static RateLimits of(Tier tier, Pace pace) {
        return new RateLimits(Set.of(tier), pace);
    }

    void await(Endpoint<?> endpoint) throws InterruptedException {
        List<Rate> rates = endpoint.rates().stream()
                .filter(rate -> tiers.contains(rate.tier()))
                .toList();
        if (!rates.isEmpty()) {
            buckets.computeIfAbsent(endpoint.name(), name -> bucket(rates))
                    .asBlocking()
                    .consume(1, pace.sleep());
        }
    }

    private Bucket bucket(List<Rate> rates) {
        LocalBucketBuilder bucket = Bucket.builder().withCustomTimePrecision(pace.meter());
        rates.forEach(rate -> bucket.addLimit(limit ->
                limit.capacity(rate.calls()).refillIntervally(rate.calls(), Duration.ofSeconds(rate.seconds()))));
        return bucket.build();
    }
}
