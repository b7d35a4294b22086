package dev.duopan.api;

/** One line of a provider's error table, read by clients from code to kind and by servers from kind to code. */
public interface ErrorRow {
    /** The scope in which the code has this meaning; empty for the general table. */
    String scope();

    /** The code as it stands on the wire, a number or a word. */
    String code();

    /** What the code means in terms shared by all providers. */
    ErrorKind kind();

    /** The HTTP status with which a server sends the code. */
    int status();

    /** The text with which a server sends the code when it has nothing more exact to say. */
    String text();

    /** What a client should do about it. */
    RetryAdvice retry();

    /** Whether this is the code by which a server answers its kind in its scope. At most one per scope and kind. */
    boolean primary();
}
