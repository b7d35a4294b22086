package dev.duopan.client;

import dev.duopan.api.WireHeaders;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call does differently from its client. Immutable. */
public final class CallOptions {
    /** Nothing differs. */
    public static final CallOptions NONE = new CallOptions(null, WireHeaders.NONE, null, null);

    private final @Nullable URI base;
    private final WireHeaders headers;
    private final @Nullable CallTimeouts timeouts;
    private final @Nullable Retries retries;

    private CallOptions(
            @Nullable URI base, WireHeaders headers, @Nullable CallTimeouts timeouts, @Nullable Retries retries) {
        this.base = base;
        this.headers = headers;
        this.timeouts = timeouts;
        this.retries = retries;
    }

    /** Another base URL, such as an upload host that the service named. It gets to see the token of authenticated calls. */
    public static CallOptions to(URI base) {
        return NONE.withBase(base);
    }

    /** Returns these options with another base URL. */
    public CallOptions withBase(URI url) {
        return new CallOptions(url, headers, timeouts, retries);
    }

    /** Returns these options with a header field set, over the client's own. */
    public CallOptions withHeader(String name, String value) {
        return new CallOptions(base, headers.with(name, value), timeouts, retries);
    }

    /** Returns these options with other timeouts. */
    public CallOptions withTimeouts(CallTimeouts limits) {
        return new CallOptions(base, headers, limits, retries);
    }

    /** Returns these options with another retry policy. */
    public CallOptions withRetries(Retries policy) {
        return new CallOptions(base, headers, timeouts, policy);
    }

    /** Returns these options with all that others say set over them. */
    public CallOptions with(CallOptions others) {
        return new CallOptions(
                others.base == null ? base : others.base,
                headers.with(others.headers),
                others.timeouts == null ? timeouts : others.timeouts,
                others.retries == null ? retries : others.retries);
    }

    Optional<URI> base() {
        return Optional.ofNullable(base);
    }

    WireHeaders headers() {
        return headers;
    }

    Optional<CallTimeouts> timeouts() {
        return Optional.ofNullable(timeouts);
    }

    Optional<Retries> retries() {
        return Optional.ofNullable(retries);
    }
}
