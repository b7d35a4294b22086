package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets each name fail a few times and then wait. A try counts before it is checked, so that tries at the same time don't
 * get around it; a success forgets the failures.
 */
final class LoginThrottle {
    static final int FAILURES = 10;
    static final Duration PAUSE = Duration.ofMinutes(5);

    private static final int NAMES = 10_000;

    private final Clock clock;
    private final int failures;
    private final String refusal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > NAMES;
        }
    };

    LoginThrottle(Clock clock) {
        this(clock, FAILURES, "Log in: too many failures for this name");
    }

    LoginThrottle(Clock clock, int failures, String refusal) {
        this.clock = clock;
        this.failures = failures;
        this.refusal = refusal;
    }

    private record Tries(int count, Instant last) {}

    void enter(String name) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Tries before = tries.getOrDefault(name, new Tries(0, now));
            boolean rested = !now.isBefore(before.last().plus(PAUSE));
            int count = rested ? 1 : before.count() + 1;
            if (count > failures) {
                throw new DuopanException(ErrorKind.RATE_LIMITED, refusal + "; wait " + PAUSE.toMinutes() + " minutes");
            }
            tries.put(name, new Tries(count, now));
        } finally {
            lock.unlock();
        }
    }

    void succeed(String name) {
        lock.lock();
        try {
            tries.remove(name);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the last try, but not those before. */
    void takeBack(String name) {
        lock.lock();
        try {
            tries.computeIfPresent(name, (same, before) -> new Tries(before.count() - 1, before.last()));
        } finally {
            lock.unlock();
        }
    }
}
