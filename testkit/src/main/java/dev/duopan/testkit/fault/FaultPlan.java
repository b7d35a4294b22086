package dev.duopan.testkit.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Says which requests suffer which fault. Asked from many threads, once for each request. */
@FunctionalInterface
public interface FaultPlan {
    /** Everything passes. */
    FaultPlan NONE = request -> Optional.empty();

    /** Returns what befalls a request, if anything does. */
    Optional<Fault> faultOf(RelayedRequest request);

    /**
     * Of the requests that it is asked about every n-th suffers a fault; the faults take turns.
     *
     * @param n at least 2, so that a request that is repeated gets through
     */
    static FaultPlan everyNth(int n, List<Fault> faults) {
        if (n < 2 || faults.isEmpty()) {
            throw new IllegalArgumentException("every %d-th of %d faults".formatted(n, faults.size()));
        }
        List<Fault> turns = List.copyOf(faults);
        AtomicInteger asked = new AtomicInteger();
        return request -> {
            int number = asked.incrementAndGet();
            return number % n == 0 ? Optional.of(turns.get((number / n - 1) % turns.size())) : Optional.empty();
        };
    }

    /**
     * A share of all requests suffers a fault, drawn from a seed: the same for the same number of the same method and path.
     *
     * @param share from 0 to 1
     */
    static FaultPlan drawn(long seed, double share, List<Fault> faults) {
        List<Fault> choice = List.copyOf(faults);
        return request -> {
            SplittableRandom random = new SplittableRandom(seed
                    ^ ((long) request.path().hashCode() << 32)
                    ^ request.method().hashCode()
                    ^ request.number());
            return random.nextDouble() < share
                    ? Optional.of(choice.get(random.nextInt(choice.size())))
                    : Optional.empty();
        };
    }

    /** Returns the plan for some requests only. */
    default FaultPlan where(Predicate<RelayedRequest> concerned) {
        return request -> concerned.test(request) ? faultOf(request) : Optional.empty();
    }

    /** Returns the plan for so many faults, after which everything passes. */
    default FaultPlan atMost(int faults) {
        AtomicInteger left = new AtomicInteger(faults);
        return request -> faultOf(request).filter(fault -> left.getAndDecrement() > 0);
    }

    /** Returns the plan with faults no closer to each other than that: for what no service does twice in a row. */
    default FaultPlan apart(Duration pause) {
        AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);
        return request -> {
            Instant due = next.get();
            Instant now = Instant.now();
            return now.isBefore(due)
                    ? Optional.empty()
                    : faultOf(request).filter(fault -> next.compareAndSet(due, now.plus(pause)));
        };
    }

    /** Returns the plan, and another for the requests that it lets pass. */
    default FaultPlan or(FaultPlan other) {
        return request -> faultOf(request).or(() -> other.faultOf(request));
    }
}
