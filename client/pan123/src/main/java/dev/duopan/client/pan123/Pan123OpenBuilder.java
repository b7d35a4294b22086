package dev.duopan.client.pan123;

import dev.duopan.api.Secret;
import dev.duopan.api.Tier;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.pan123.Pan123Dialect;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Client;
import dev.duopan.client.ClientBuilder;
import dev.duopan.client.Credentials;
import dev.duopan.client.RateLimits;
import dev.duopan.client.RefreshingCredentials;
import dev.duopan.client.Retries;
import dev.duopan.client.TokenPlacement;
import dev.duopan.client.TokenStore;
import dev.duopan.client.Transport;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link Pan123Open} needs. Everything but the transport has a default; without a login nobody is calling. */
public final class Pan123OpenBuilder {
    private static final WireHeaders PLATFORM = WireHeaders.of("Platform", "open_platform");

    private final Transport transport;
    private URI base = Pan123Open.VENDOR;
    private Function<Client, Credentials> login = anonymous -> Credentials.none();
    private @Nullable RateLimits limits;
    private Retries retries = Retries.DEFAULT;
    private CallTimeouts timeouts = CallTimeouts.DEFAULT;
    private UploadSettings uploads = UploadSettings.DEFAULT;

    Pan123OpenBuilder(Transport transport) {
        this.transport = transport;
    }

    /** Sets where the open API answers; {@link Pan123Open#VENDOR} by default. Logging in again doesn't change it. */
    public Pan123OpenBuilder base(URI url) {
        base = url;
        return this;
    }

    /** Calls with one token until it is refused. */
    public Pan123OpenBuilder token(Secret token) {
        return credentials(Credentials.fixed(token, TokenPlacement.bearer()));
    }

    /**
     * Calls with a token that a developer's id and secret give, got when it is first needed and renewed a few minutes before
     * its end or when it is refused. The store should be shared by everything that uses the id: a service keeps only three
     * tokens of it alive (docs/wire/123pan.md section 2.1).
     */
    public Pan123OpenBuilder developer(String clientId, Secret clientSecret, TokenStore store) {
        login = anonymous -> RefreshingCredentials.of(
                store, DeveloperLogin.of(anonymous, clientId, clientSecret), TokenPlacement.bearer());
        return this;
    }

    /** Calls with other credentials. */
    public Pan123OpenBuilder credentials(Credentials credentials) {
        login = anonymous -> credentials;
        return this;
    }

    /**
     * Sets how calls are paced. By default the vendor's own address is called as fast as an account that doesn't pay may, any
     * other without limits.
     */
    public Pan123OpenBuilder rateLimits(RateLimits pace) {
        limits = pace;
        return this;
    }

    /** Sets how failed calls are repeated; {@link Retries#DEFAULT} by default. */
    public Pan123OpenBuilder retries(Retries policy) {
        retries = policy;
        return this;
    }

    /** Sets how long the service may be silent; {@link CallTimeouts#DEFAULT} by default. */
    public Pan123OpenBuilder timeouts(CallTimeouts silence) {
        timeouts = silence;
        return this;
    }

    /** Sets how files are uploaded; {@link UploadSettings#DEFAULT} by default. */
    public Pan123OpenBuilder uploads(UploadSettings settings) {
        uploads = settings;
        return this;
    }

    /** Makes the client. Nothing is sent yet. */
    public Pan123Open build() {
        Credentials credentials = login.apply(client().build());
        return new Pan123Open(client().credentials(credentials).build(), uploads);
    }

    private ClientBuilder client() {
        return Client.builder(new Pan123Dialect(), transport)
                .base(OpenApi.SERVICE, base)
                .headers(PLATFORM)
                .rateLimits(pace())
                .retries(retries)
                .timeouts(timeouts);
    }

    private RateLimits pace() {
        if (limits == null) {
            limits = base.equals(Pan123Open.VENDOR) ? RateLimits.of(Tier.FREE) : RateLimits.off();
        }
        return limits;
    }
}
