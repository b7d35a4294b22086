package dev.duopan.testkit.fault;

/**
 * A request that passes a relay. Its {@code toString} hides the query, which may hold secrets.
 *
 * @param method as it was sent
 * @param path still percent-encoded
 * @param query without the question mark; empty if there is none
 * @param number how many requests of the same method and path passed before it, from 0
 */
public record RelayedRequest(String method, String path, String query, int number) {
    /** Says whether the query holds the text, such as {@code method=list}. */
    public boolean asks(String text) {
        return query.contains(text);
    }

    @Override
    public String toString() {
        return "%s %s #%d".formatted(method, path, number);
    }
}
