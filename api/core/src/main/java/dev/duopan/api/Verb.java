package dev.duopan.api;

/** The HTTP methods that endpoints use. */
public enum Verb {
    GET,
    POST,
    PUT,
    DELETE
}
