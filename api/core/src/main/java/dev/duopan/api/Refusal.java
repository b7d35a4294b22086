package dev.duopan.api;

import org.jspecify.annotations.Nullable;

/**
 * What a service says when it refuses a call.
 *
 * @param code the provider's code, or the HTTP status as text if the answer had none
 * @param kind what the code means
 * @param text the provider's words
 * @param status the HTTP status
 * @param retry what to do about it
 * @param traceId the provider's id of the answer
 * @param payload data that came with the error, as JSON text
 */
public record Refusal(
        String code,
        ErrorKind kind,
        String text,
        int status,
        RetryAdvice retry,
        @Nullable String traceId,
        @Nullable String payload) {}
