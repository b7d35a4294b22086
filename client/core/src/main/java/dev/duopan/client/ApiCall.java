package dev.duopan.client;

import dev.duopan.api.Api;
import dev.duopan.api.Endpoint;
import dev.duopan.api.WireResponse;
import java.util.concurrent.CompletableFuture;

/** A call of one endpoint. Plain: no cached state, so it can be made again. */
record ApiCall<R>(Client client, Api<R> request, CallOptions options) implements Call<R> {
    @Override
    public R send() {
        return client.answer(request, options);
    }

    @Override
    public CompletableFuture<R> sendAsync() {
        return CallFuture.start(Endpoint.of(request).name(), this::send);
    }

    @Override
    public WireResponse raw() {
        return client.raw(request, options);
    }

    @Override
    public Call<R> with(CallOptions others) {
        return new ApiCall<>(client, request, options.with(others));
    }

    /** Shows the endpoint only: parameters may be secret. */
    @Override
    public String toString() {
        return Endpoint.of(request).name();
    }
}
