package dev.duopan.client;

import dev.duopan.api.Rate;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * When an endpoint was called last, and until when the provider doesn't want to be called. Times are microseconds since some
 * moment. Times of the future, as they are left behind when a clock is set back, are ignored.
 *
 * @param closedSince when the provider said so
 * @param closedUntil until when; not after {@code closedSince} if it said nothing
 * @param calls the last calls, oldest first
 */
record CallLog(long closedSince, long closedUntil, List<Long> calls) {
    static final CallLog EMPTY = new CallLog(0, 0, List.of());

    /** "duopan", and the version of what follows: closed since, closed until, calls. */
    private static final long MARK = 0x64756f70616e0001L;

    private static final int MOST_CALLS = 10_000;
    private static final long LONGEST_CLOSURE = TimeUnit.HOURS.toMicros(2);

    /** Returns how long a call has to wait; 0 if it may be made now. */
    long wait(List<Rate> rates, long now) {
        long wait = isClosed(now) ? closedUntil - now : 0;
        List<Long> past = past(now);
        for (Rate rate : rates) {
            if (past.size() >= rate.calls()) {
                long oldest = past.get(past.size() - rate.calls());
                wait = Math.max(wait, oldest + TimeUnit.SECONDS.toMicros(rate.seconds()) - now);
            }
        }
        return wait;
    }

    private boolean isClosed(long now) {
        return closedSince <= now && now < closedUntil && closedUntil - closedSince <= LONGEST_CLOSURE;
    }

    private List<Long> past(long now) {
        return calls.stream().filter(time -> time <= now).toList();
    }

    /** Returns the log with another call, without those that no rate is interested in any more. */
    CallLog with(long now, List<Rate> rates) {
        int most = rates.stream().mapToInt(Rate::calls).max().orElse(0);
        List<Long> past = new ArrayList<>(past(now));
        past.add(now);
        return new CallLog(
                closedSince, closedUntil, List.copyOf(past.subList(Math.max(0, past.size() - most), past.size())));
    }

    /** Returns the log with a closure; an earlier one that lasts longer stays. */
    CallLog closed(long now, long until) {
        return isClosed(now) && closedUntil >= until ? this : new CallLog(now, until, calls);
    }

    /** Reads what {@link #write} wrote; anything else is an empty log. */
    static CallLog read(ByteBuffer bytes) {
        try {
            if (bytes.getLong() != MARK || bytes.remaining() % Long.BYTES != 0) {
                return EMPTY;
            }
            long since = bytes.getLong();
            long until = bytes.getLong();
            return new CallLog(since, until, times(bytes));
        } catch (BufferUnderflowException e) {
            return EMPTY;
        }
    }

    private static List<Long> times(ByteBuffer bytes) {
        List<Long> times = new ArrayList<>();
        while (bytes.hasRemaining() && times.size() < MOST_CALLS) {
            times.add(bytes.getLong());
        }
        return times.stream().sorted().toList();
    }

    ByteBuffer write() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (3 + calls.size()));
        bytes.putLong(MARK).putLong(closedSince).putLong(closedUntil);
        calls.forEach(bytes::putLong);
        return bytes.flip();
    }
}
