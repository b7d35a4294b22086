package dev.duopan.netdisk.store;

/**
 * What is done inside a transaction. It runs on a thread of the database and must wait for nothing else.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface Work<T> {
    /** Does it. What it throws undoes everything it changed. */
    T in(Transaction transaction);
}
