package dev.duopan.client;

import dev.duopan.api.Dialect;
import dev.duopan.api.WireHeaders;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Collects what a {@link Client} needs. Only base URLs must be given; the rest has defaults. */
public final class ClientBuilder {
    static final int ANSWER_LIMIT = 64 << 20;

    final Dialect dialect;
    final Transport transport;
    final Map<String, URI> bases = new HashMap<>();
    WireHeaders headers = WireHeaders.NONE;
    Credentials credentials = Credentials.none();
    RateLimits limits = RateLimits.off();
    Retries retries = Retries.DEFAULT;
    WaitListener waits = WaitListener.NONE;
    CallTimeouts timeouts = CallTimeouts.DEFAULT;
    int answerLimit = ANSWER_LIMIT;

    ClientBuilder(Dialect dialect, Transport transport) {
        this.dialect = dialect;
        this.transport = transport;
    }

    /** Sets where a host role is found, such as {@code 123open} or {@code baidu.pcs}. */
    public ClientBuilder base(String service, URI url) {
        bases.put(service, url);
        return this;
    }

    /** Sets several host roles. */
    public ClientBuilder bases(Map<String, URI> urls) {
        bases.putAll(urls);
        return this;
    }

    /** Sets the header fields that every call of an endpoint carries; {@link Client#send} doesn't send them. */
    public ClientBuilder headers(WireHeaders fields) {
        headers = fields;
        return this;
    }

    /** Sets who is calling; nobody by default. */
    public ClientBuilder credentials(Credentials who) {
        credentials = who;
        return this;
    }

    /**
     * Sets how calls are paced. Off by default, since a server of one's own has no such limits; facades for a vendor's own
     * hosts should set the limits of the account's tier.
     */
    public ClientBuilder rateLimits(RateLimits pace) {
        limits = pace;
        return this;
    }

    /** Sets how failed calls are repeated; {@link Retries#DEFAULT} by default. */
    public ClientBuilder retries(Retries policy) {
        retries = policy;
        return this;
    }

    /** Sets who hears when calls wait for the provider; nobody by default. */
    public ClientBuilder waits(WaitListener listener) {
        waits = listener;
        return this;
    }

    /** Sets how long the service may be silent; {@link CallTimeouts#DEFAULT} by default. */
    public ClientBuilder timeouts(CallTimeouts silence) {
        timeouts = silence;
        return this;
    }

    /** Sets the largest enveloped answer that is read, in bytes; 64 MiB by default. Raw answers have no limit. */
    public ClientBuilder answerLimit(int bytes) {
        answerLimit = bytes;
        return this;
    }

    /** Makes the client. */
    public Client build() {
        return new Client(this);
    }
}
