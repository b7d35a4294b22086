package dev.duopan.netdisk.dispatch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Rate;
import dev.duopan.api.Tier;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses calls beyond the published limits, per account and endpoint. */
final class RateLimitedInvoker implements Invoker {
    private record Key(long accountId, Tier tier, String endpoint) {}

    private final Invoker next;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimitedInvoker(Invoker next) {
        this.next = next;
    }

    @Override
    public Object invoke(Invocation invocation) throws Exception {
        Endpoint<?> endpoint = invocation.handler().endpoint();
        if (invocation.caller() != null && !hasToken(invocation.caller(), endpoint)) {
            throw new DuopanException(
                    ErrorKind.RATE_LIMITED, "%s is called too often; wait and call again".formatted(endpoint));
        }
        return next.invoke(invocation);
    }

    private boolean hasToken(Caller caller, Endpoint<?> endpoint) {
        Optional<Rate> rate = endpoint.rates().stream()
                .filter(candidate -> candidate.tier() == caller.tier())
                .findFirst();
        return rate.isEmpty()
                || buckets.computeIfAbsent(
                                new Key(caller.account().id(), caller.tier(), endpoint.name()),
                                key -> bucket(rate.get()))
                        .tryConsume(1);
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.calls()).refillGreedy(rate.calls(), Duration.ofSeconds(rate.seconds())))
                .build();
    }
}
