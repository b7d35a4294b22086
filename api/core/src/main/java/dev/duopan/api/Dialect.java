package dev.duopan.api;

import java.util.List;

/** How one provider speaks: which paths are its own, how it wraps answers and what its codes mean. */
public interface Dialect {
    /** Returns the paths that this provider answers for, known or not, as prefixes; the longest match wins. */
    List<String> prefixes();

    /** Returns how answers under a path are wrapped. */
    Envelope envelope(String path);

    /** Returns the scope of the error table that applies under a path where the route names none. */
    String scope(String path);

    /** Returns the provider's codes. */
    ErrorTable errors();
}
