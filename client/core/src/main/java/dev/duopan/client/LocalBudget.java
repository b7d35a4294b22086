package dev.duopan.client;

import dev.duopan.api.Rate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the calls that this process makes. */
final class LocalBudget implements CallBudget {
    private final Pace pace;
    private final Map<String, CallLog> logs = new ConcurrentHashMap<>();

    LocalBudget(Pace pace) {
        this.pace = pace;
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMicros(pace.nanos());
    }

    @Override
    public long take(String endpoint, List<Rate> rates) {
        AtomicLong wait = new AtomicLong();
        logs.compute(endpoint, (name, known) -> {
            CallLog log = known == null ? CallLog.EMPTY : known;
            long now = now();
            wait.set(log.wait(rates, now));
            return wait.get() == 0 ? log.with(now, rates) : log;
        });
        return wait.get();
    }

    @Override
    public void close(String endpoint, long pause) {
        long now = now();
        logs.merge(endpoint, CallLog.EMPTY.closed(now, now + pause), (known, closed) -> known.closed(now, now + pause));
    }
}
