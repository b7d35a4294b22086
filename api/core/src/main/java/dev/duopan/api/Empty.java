package dev.duopan.api;

/** The result of a call that answers no data. */
public record Empty() {
    /** The only value that is needed. */
    public static final Empty EMPTY = new Empty();
}
