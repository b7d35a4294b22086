package dev.duopan.netdisk.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Counts the bytes of an answer and forgets them. */
final class Counting implements HttpResponse.BodySubscriber<Long> {
    private final CompletableFuture<Long> total = new CompletableFuture<>();
    private long count;

    @Override
    public CompletionStage<Long> getBody() {
        return total;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(buffer -> count += buffer.remaining());
    }

    @Override
    public void onError(Throwable failure) {
        total.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        total.complete(count);
    }
}
