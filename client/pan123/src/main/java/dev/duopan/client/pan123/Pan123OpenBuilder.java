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
import dev.duopan.client.Token;
import dev.duopan.client.TokenPlacement;
import dev.duopan.client.TokenStore;
import dev.duopan.client.Transport;
import dev.duopan.client.WaitListener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link Pan123Open} needs. Everything but the transport has a default; without a login nobody is calling. */
public final class Pan123OpenBuilder {
    private static final WireHeaders PLATFORM = WireHeaders.of("Platform", "open_platform");

    private final Transport transport;
    private URI base = Pan123Open.VENDOR;
    private @Nullable URI consentPage;
    private Function<Client, Credentials> login = anonymous -> Credentials.none();
    private Tier tier = Tier.FREE;
    private @Nullable RateLimits limits;
    private UnaryOperator<RateLimits> sharing = UnaryOperator.identity();
    private Retries retries = Retries.DEFAULT;
    private WaitListener waits = WaitListener.NONE;
    private CallTimeouts timeouts = CallTimeouts.DEFAULT;
    private UploadSettings uploads = UploadSettings.DEFAULT;

    Pan123OpenBuilder(Transport transport) {
        this.transport = transport;
    }

    /** A builder with the settings of another, in which nobody is logged in. */
    Pan123OpenBuilder(Pan123OpenBuilder other) {
        this(other.transport);
        base = other.base;
        consentPage = other.consentPage;
        limits = other.limits;
        retries = other.retries;
        waits = other.waits;
        timeouts = other.timeouts;
        uploads = other.uploads;
    }

    /** Sets where the open API answers; {@link Pan123Open#VENDOR} by default. Logging in again doesn't change it. */
    public Pan123OpenBuilder base(URI url) {
        base = url;
        return this;
    }

    /**
     * Sets where accounts consent; {@link Pan123Open#VENDOR_CONSENT} by default, for any other base address its own {@code
     * /auth}.
     */
    public Pan123OpenBuilder consentPage(URI url) {
        consentPage = url;
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

    /**
     * Calls with the tokens that an account granted to an application, renewed a few minutes before their end or when they
     * are refused. They get into the store by {@link Pan123Login}. A refresh token works once, so nothing else may use the
     * same one.
     */
    public Pan123OpenBuilder granted(String clientId, Secret clientSecret, TokenStore store) {
        return renewing(store, clientId, clientSecret);
    }

    /**
     * Calls with the tokens of a store like {@link #granted}, but renews them by the refresh token alone, without saying
     * whose application it is; the documents want more, the service doesn't (docs/wire/123pan.md section 2.2).
     */
    public Pan123OpenBuilder refreshing(TokenStore store) {
        return renewing(store, null, null);
    }

    /** Calls like {@link #refreshing(TokenStore)} with a first refresh token, which is put into the store if that is empty. */
    public Pan123OpenBuilder refreshing(Secret refreshToken, TokenStore store) {
        if (store.load().isEmpty()) {
            store.store(new Token(Token.MISSING.access(), refreshToken, Token.MISSING.expiry()));
        }
        return refreshing(store);
    }

    private Pan123OpenBuilder renewing(TokenStore store, @Nullable String clientId, @Nullable Secret clientSecret) {
        tier = Tier.GRANTED;
        login = anonymous -> RefreshingCredentials.of(
                store, new RefreshLogin(anonymous, clientId, clientSecret), TokenPlacement.bearer());
        return this;
    }

    /** Calls with other credentials. */
    public Pan123OpenBuilder credentials(Credentials credentials) {
        login = anonymous -> credentials;
        return this;
    }

    /**
     * Sets whose published limits the calls keep at the vendor's own address: by default those of tokens that were granted to
     * an application where there are such, else those of an account that doesn't pay.
     */
    public Pan123OpenBuilder tier(Tier limited) {
        tier = limited;
        return this;
    }

    /**
     * Sets how calls are paced. By default the vendor's own address is called within the published limits of the {@link
     * #tier}, any other without limits. Clients of one account should share one pace.
     */
    public Pan123OpenBuilder rateLimits(RateLimits pace) {
        limits = pace;
        return this;
    }

    /**
     * Keeps the limits together with all processes that share a folder, if there are limits to be kept.
     *
     * @param folder of this account alone, on a disk of this machine; made when it is needed
     * @param failed hears, at most once, that the folder can't be used; from then on this process keeps the limits alone
     */
    public Pan123OpenBuilder sharedRates(Path folder, Consumer<IOException> failed) {
        sharing = pace -> pace.sharedIn(folder, failed);
        return this;
    }

    /** Sets how failed calls are repeated; {@link Retries#DEFAULT} by default. */
    public Pan123OpenBuilder retries(Retries policy) {
        retries = policy;
        return this;
    }

    /** Sets who hears when calls wait for the provider; nobody by default. */
    public Pan123OpenBuilder waits(WaitListener listener) {
        waits = listener;
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
        RateLimits pace = pace();
        Credentials credentials = login.apply(client(pace).build());
        Client client = client(pace).credentials(credentials).build();
        return new Pan123Open(client, uploads, new Origin(new Pan123OpenBuilder(this), credentials, base));
    }

    /**
     * From what a client was made.
     *
     * @param settings the same settings, in which nobody is logged in; never changed
     * @param credentials who calls
     * @param base where the open API answers
     */
    record Origin(Pan123OpenBuilder settings, Credentials credentials, URI base) {}

    /** Makes what gets tokens for an application that an account lets act in its name. Nothing is sent yet. */
    public Pan123Login login(OauthApplication application) {
        return new Pan123Login(client(pace()).build(), consentPage(), application);
    }

    private URI consentPage() {
        if (consentPage != null) {
            return consentPage;
        }
        String root = base.toString();
        return base.equals(Pan123Open.VENDOR)
                ? Pan123Open.VENDOR_CONSENT
                : URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + "/auth");
    }

    private ClientBuilder client(RateLimits pace) {
        return Client.builder(new Pan123Dialect(), transport)
                .base(OpenApi.SERVICE, base)
                .headers(PLATFORM)
                .rateLimits(pace)
                .retries(retries)
                .waits(waits)
                .timeouts(timeouts);
    }

    private RateLimits pace() {
        return sharing.apply(limits == null ? usualPace() : limits);
    }

    private RateLimits usualPace() {
        return base.equals(Pan123Open.VENDOR) ? RateLimits.of(tier) : RateLimits.off();
    }
}
