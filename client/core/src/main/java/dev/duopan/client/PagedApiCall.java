package dev.duopan.client;

import dev.duopan.api.PagedApi;
import dev.duopan.api.WireResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A call of one endpoint that answers a listing page by page. */
record PagedApiCall<R, T>(Client client, PagedApi<R, T> request, CallOptions options) implements PagedCall<R, T> {
    private ApiCall<R> page() {
        return new ApiCall<>(client, request, options);
    }

    @Override
    public R send() {
        return page().send();
    }

    @Override
    public CompletableFuture<R> sendAsync() {
        return page().sendAsync();
    }

    @Override
    public WireResponse raw() {
        return page().raw();
    }

    @Override
    public Stream<T> stream() {
        return StreamSupport.stream(new PageSpliterator<>(client, request, options), false);
    }

    @Override
    public PagedCall<R, T> with(CallOptions others) {
        return new PagedApiCall<>(client, request, options.with(others));
    }

    /** Shows the endpoint only: parameters may be secret. */
    @Override
    public String toString() {
        return page().toString();
    }
}
