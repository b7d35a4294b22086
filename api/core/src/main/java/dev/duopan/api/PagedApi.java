package dev.duopan.api;

import java.util.List;
import java.util.Optional;

/**
 * A request for one page of a listing that knows how to ask for the next.
 *
 * @param <R> the page as the service answers it
 * @param <T> one entry of the listing
 */
public interface PagedApi<R, T> extends Api<R> {
    /** Returns the entries of an answered page, in the order of the answer. */
    List<T> entries(R page);

    /** Returns the request for the page that follows, or nothing if the answered page is the last. */
    Optional<? extends PagedApi<R, T>> following(R page);
}
