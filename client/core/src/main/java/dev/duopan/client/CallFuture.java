package dev.duopan.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The result of a call that runs on a virtual thread of its own; cancelling interrupts that thread. */
final class CallFuture<R> extends CompletableFuture<R> {
    private final Thread worker;

    private CallFuture(String name, Supplier<R> call) {
        this.worker = Thread.ofVirtual().name(name).unstarted(() -> run(call));
    }

    static <R> CallFuture<R> start(String name, Supplier<R> call) {
        CallFuture<R> future = new CallFuture<>(name, call);
        future.worker.start();
        return future;
    }

    private void run(Supplier<R> call) {
        try {
            complete(call.get());
        } catch (RuntimeException | Error e) {
            completeExceptionally(e);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        worker.interrupt();
        return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }
}
