package dev.duopan.netdisk;

/**
 * A task that is wanted.
 *
 * @param kind what is to be done
 * @param input with what
 * @param <I> the input
 */
public record TaskOrder<I extends Record>(TaskKind<I> kind, I input) {}
