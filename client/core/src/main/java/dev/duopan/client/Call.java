package dev.duopan.client;

import dev.duopan.api.WireResponse;
import java.util.concurrent.CompletableFuture;

/**
 * A call that is ready to be made, any number of times.
 *
 * @param <R> what a successful call answers
 */
public interface Call<R> {
    /**
     * Makes the call and waits for its result.
     *
     * @throws dev.duopan.api.ApiException if the service refused, with its own code
     * @throws OutcomeUnknownException if the answer was lost and the call isn't safe to repeat
     * @throws dev.duopan.api.DuopanException of kind UNAVAILABLE if no usable answer came
     */
    R send();

    /**
     * Makes the call on a virtual thread. The future fails with what {@link #send} throws; cancelling it interrupts the
     * call, which may or may not have taken effect by then.
     */
    CompletableFuture<R> sendAsync();

    /**
     * Makes the call and returns the answer as it came, whatever its status; the body is streamed, never kept. The caller
     * closes it. Only refusals by HTTP status lead to a renewed token or another attempt: codes inside the body aren't
     * looked at.
     *
     * @throws dev.duopan.api.DuopanException of kind UNAVAILABLE if no answer came
     */
    WireResponse raw();

    /** Returns this call with other options; what they leave open stays as it is. */
    Call<R> with(CallOptions options);
}
