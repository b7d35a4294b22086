package dev.duopan.client;

import dev.duopan.api.Api;
import dev.duopan.api.Dialect;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.PagedApi;
import dev.duopan.api.RequestWriter;
import dev.duopan.api.Verb;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Speaks to one provider for one account. Immutable and safe for use by many threads; holds nothing that must be closed, the
 * transport belongs to whoever made it.
 */
public final class Client {
    private final Dialect dialect;
    private final Transport transport;
    private final Map<String, URI> bases;
    private final WireHeaders headers;
    private final Credentials credentials;
    private final RateLimits limits;
    private final Retries retries;
    private final WaitListener waits;
    private final CallTimeouts timeouts;
    private final int answerLimit;

    Client(ClientBuilder builder) {
        this.dialect = builder.dialect;
        this.transport = builder.transport;
        this.bases = Map.copyOf(builder.bases);
        this.headers = builder.headers;
        this.credentials = builder.credentials;
        this.limits = builder.limits;
        this.retries = builder.retries;
        this.waits = builder.waits;
        this.timeouts = builder.timeouts;
        this.answerLimit = builder.answerLimit;
    }

    /** Begins a client of one provider over a transport. */
    public static ClientBuilder builder(Dialect dialect, Transport transport) {
        return new ClientBuilder(dialect, transport);
    }

    /** Prepares a call. */
    public <R> Call<R> call(Api<R> request) {
        return new ApiCall<>(this, request, CallOptions.NONE);
    }

    /** Prepares a call for a page and all that follow. */
    public <R, T> PagedCall<R, T> call(PagedApi<R, T> request) {
        return new PagedApiCall<>(this, request, CallOptions.NONE);
    }

    /**
     * Sends a request as it stands, such as one for a signed link: no credentials, no header fields of this client, no rate
     * limit. GET and PUT, which mean the same when they are repeated, are retried, all else is sent once. Redirects are answers
     * like any other. The caller closes the answer.
     *
     * @throws OutcomeUnknownException if the answer to anything else was lost
     * @throws DuopanException of kind UNAVAILABLE if no answer came
     */
    public WireResponse send(WireRequest request) {
        return send(request, CallOptions.NONE);
    }

    /** Sends a request as it stands with the timeouts, retries and header fields of the options; their base URL is unused. */
    public WireResponse send(WireRequest request, CallOptions options) {
        String name = "%s at %s".formatted(request.verb(), request.uri().getRawAuthority());
        Attempt attempt = new Attempt(
                name,
                isIdempotent(request.verb()),
                request.with(options.headers()),
                options.timeouts().orElse(timeouts));
        WaitTeller teller = WaitTeller.of(request.uri(), waits, Pace.REAL);
        Exchange<WireResponse> sent = new LoggedExchange<>(new TransportExchange<>(transport, Answer.Raw::new));
        return finish(retried(sent, options, teller, PatientExchange.Limited.ALONE), attempt);
    }

    private static boolean isIdempotent(Verb verb) {
        return switch (verb) {
            case GET, PUT -> true;
            case POST, DELETE -> false;
        };
    }

    <R> R answer(Api<R> request, CallOptions options) {
        Endpoint<Api<R>> endpoint = Endpoint.of(request);
        Judge<R> judge =
                new EnvelopeJudge<>(endpoint, dialect.envelope(endpoint.route().path()), answerLimit);
        return finish(stages(endpoint, options, judge), attempt(request, options));
    }

    WireResponse raw(Api<?> request, CallOptions options) {
        return finish(stages(Endpoint.of(request), options, Answer.Raw::new), attempt(request, options));
    }

    private <T> Exchange<T> stages(Endpoint<?> endpoint, CallOptions options, Judge<T> judge) {
        Exchange<T> sent = new LoggedExchange<>(new TransportExchange<>(transport, judge));
        WaitTeller teller = WaitTeller.of(endpoint, waits, Pace.REAL);
        Exchange<T> paced = new PacedExchange<>(sent, limits, endpoint, teller);
        Exchange<T> retried = retried(paced, options, teller, pause -> limits.close(endpoint, pause));
        return endpoint.route().authenticated() ? new AuthorisedExchange<>(retried, credentials, endpoint) : retried;
    }

    private <T> Exchange<T> retried(
            Exchange<T> next, CallOptions options, WaitTeller teller, PatientExchange.Limited limited) {
        Retries policy = options.retries().orElse(retries);
        return new PatientExchange<>(new RetriedExchange<>(next, policy.failures()), policy, teller, limited);
    }

    private static <T> T finish(Exchange<T> stages, Attempt attempt) {
        try {
            Answer<T> answer = stages.send(attempt);
            if (answer.uncertain() && !attempt.repeatable()) {
                throw Failures.uncertain(attempt, answer);
            }
            return answer.take();
        } catch (IOException e) {
            throw Failures.of(attempt, e);
        }
    }

    private Attempt attempt(Api<?> request, CallOptions options) {
        Endpoint<?> endpoint = Endpoint.of(request);
        WireRequest message = RequestWriter.write(request, base(endpoint, options))
                .with(headers)
                .with(options.headers());
        return new Attempt(
                "%s (%s)".formatted(endpoint.name(), message),
                endpoint.route().repeatable(),
                message,
                options.timeouts().orElse(timeouts));
    }

    private URI base(Endpoint<?> endpoint, CallOptions options) {
        String service = endpoint.route().service();
        URI base = options.base().orElse(bases.get(service));
        if (base == null) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "%s has nowhere to go: this client has no base URL for %s".formatted(endpoint.name(), service));
        }
        return base;
    }
}
