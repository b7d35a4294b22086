package dev.duopan.netdisk.dispatch;

import dev.duopan.api.ApplicationRequest;
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

/**
 * Refuses calls beyond the published limits of each endpoint: per account; before an account is known, per application or
 * address, as the limit says.
 */
final class RateLimitedInvoker implements Invoker {
    private static final int MOST_LIMITS = 10_000;

    /** Who calls, and as what. */
    private record Subject(String id, Tier tier) {}

    private record Key(Subject subject, String endpoint) {}

    private record Limit(Bucket bucket, long calls) {
        static Limit of(Rate rate) {
            Duration window = Duration.ofSeconds(rate.seconds());
            return new Limit(
                    Bucket.builder()
                            .addLimit(limit -> limit.capacity(rate.calls()).refillGreedy(rate.calls(), window))
                            .build(),
                    rate.calls());
        }

        boolean isIdle() {
            return bucket.getAvailableTokens() >= calls;
        }
    }

    private final Invoker next;
    private final Map<Key, Limit> limits = new ConcurrentHashMap<>();

    RateLimitedInvoker(Invoker next) {
        this.next = next;
    }

    @Override
    public Object invoke(Invocation invocation) throws Exception {
        Endpoint<?> endpoint = invocation.handler().endpoint();
        if (!hasToken(invocation, endpoint)) {
            throw new DuopanException(
                    ErrorKind.RATE_LIMITED, "%s is called too often; wait and call again".formatted(endpoint));
        }
        return next.invoke(invocation);
    }

    private boolean hasToken(Invocation invocation, Endpoint<?> endpoint) {
        for (Rate rate : endpoint.rates()) {
            Optional<Key> key = switch (rate.per()) {
                case ADDRESS -> Optional.of(atAddress(invocation, rate, endpoint));
                case ACCOUNT ->
                    account(invocation)
                            .filter(subject -> subject.tier() == rate.tier())
                            .map(subject -> new Key(subject, endpoint.name()));
            };
            if (key.isPresent()) {
                return limit(key.get(), rate).bucket().tryConsume(1);
            }
        }
        return true;
    }

    /** Endpoints of one path share the limit of an address: to it they are one. */
    private static Key atAddress(Invocation invocation, Rate rate, Endpoint<?> endpoint) {
        return new Key(
                new Subject("address " + invocation.info().peer(), rate.tier()),
                endpoint.route().path());
    }

    private static Optional<Subject> account(Invocation invocation) {
        Caller caller = invocation.caller();
        if (caller != null) {
            return Optional.of(new Subject("account " + caller.account().id(), caller.tier()));
        }
        return invocation.request() instanceof ApplicationRequest application
                ? Optional.of(application(invocation, application.clientId()))
                : Optional.empty();
    }

    /** Unknown applications count as their address, so that inventing ids doesn't help. */
    private static Subject application(Invocation invocation, String clientId) {
        return invocation
                .authenticator()
                .tier(clientId)
                .map(tier -> new Subject("application " + clientId, tier))
                .orElseGet(() -> new Subject("address " + invocation.info().peer(), Tier.FREE));
    }

    private Limit limit(Key key, Rate rate) {
        if (limits.size() > MOST_LIMITS) {
            limits.values().removeIf(Limit::isIdle);
        }
        return limits.computeIfAbsent(key, missing -> Limit.of(rate));
    }
}
