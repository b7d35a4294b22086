package dev.duopan.netdisk;

import java.time.Duration;

/**
 * A kind of long work.
 *
 * @param name unique on the netdisk; it is stored, so it stays for ever
 * @param input what a task of this kind is told; a record that {@link dev.duopan.api.Json} can write and read
 * @param parallel how many tasks of this kind run at once, 1 or more
 * @param parallelPerAccount how many of them for one account, 1 or more
 * @param attempts how often a task is tried when the reasons of failures may pass, 1 or more
 * @param pause how long to wait before the second attempt; doubled before each further one
 * @param openPerAccount how many unfinished tasks of this kind an account may have, 1 or more
 * @param <I> the input
 */
public record TaskKind<I extends Record>(
        String name,
        Class<I> input,
        int parallel,
        int parallelPerAccount,
        int attempts,
        Duration pause,
        int openPerAccount) {
    private static final int MANY = 1_000;

    /** Checks the numbers. */
    public TaskKind {
        if (parallel < 1 || parallelPerAccount < 1 || attempts < 1 || openPerAccount < 1 || pause.isNegative()) {
            throw new IllegalArgumentException("task kind %s needs positive numbers".formatted(name));
        }
    }

    /** A kind of which an account may have a thousand unfinished tasks. */
    public TaskKind(String name, Class<I> input, int parallel, int parallelPerAccount, int attempts, Duration pause) {
        this(name, input, parallel, parallelPerAccount, attempts, pause, MANY);
    }

    /** The same with another number of unfinished tasks that an account may have. */
    public TaskKind<I> withOpenPerAccount(int count) {
        return new TaskKind<>(name, input, parallel, parallelPerAccount, attempts, pause, count);
    }

    /** Returns how long to wait after so many failed attempts; an hour at most. */
    Duration pauseAfter(int failedAttempts) {
        Duration doubled = pause.multipliedBy(1L << Math.clamp(failedAttempts - 1L, 0, 20));
        Duration longest = Duration.ofHours(1);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
