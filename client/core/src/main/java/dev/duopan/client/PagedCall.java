package dev.duopan.client;

import java.util.stream.Stream;

/**
 * A call for one page of a listing, and for all that follow.
 *
 * @param <R> the page as the service answers it
 * @param <T> one entry of the listing
 */
public interface PagedCall<R, T> extends Call<R> {
    /**
     * Returns the entries of this page and all following ones, asking for a page when its first entry is wanted. Reading
     * the stream throws what {@link #send} throws, and a {@link dev.duopan.api.DuopanException} of kind UNAVAILABLE if the
     * service names a page for a second time. A stream that ends has given every entry.
     */
    Stream<T> stream();

    @Override
    PagedCall<R, T> with(CallOptions options);
}
