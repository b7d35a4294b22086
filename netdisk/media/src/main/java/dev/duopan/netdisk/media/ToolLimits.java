package dev.duopan.netdisk.media;

import java.time.Duration;

/**
 * What one run of a program may use. Who exceeds a limit is killed with its children.
 *
 * @param wall how long it may take
 * @param quiet how long it may go without getting on
 * @param outputBytes how much it may write, in one file and in all together
 * @param memoryBytes how much address space it may have, where the system can limit that
 * @param threads on how many processors it should work at once
 */
public record ToolLimits(Duration wall, Duration quiet, long outputBytes, long memoryBytes, int threads) {
    /** A day, two minutes without progress, 64 GiB, 8 GiB of address space, half of the processors. */
    public static final ToolLimits USUAL = new ToolLimits(
            Duration.ofDays(1),
            Duration.ofMinutes(2),
            64L << 30,
            8L << 30,
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    /** The same with at most that time. */
    public ToolLimits withWall(Duration other) {
        return new ToolLimits(shorter(wall, other), shorter(quiet, other), outputBytes, memoryBytes, threads);
    }

    /** The same with at most that time without progress. */
    public ToolLimits withQuiet(Duration other) {
        return new ToolLimits(wall, shorter(quiet, other), outputBytes, memoryBytes, threads);
    }

    /** The same with at most that output. */
    public ToolLimits withOutputBytes(long other) {
        return new ToolLimits(wall, quiet, Math.min(outputBytes, other), memoryBytes, threads);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
