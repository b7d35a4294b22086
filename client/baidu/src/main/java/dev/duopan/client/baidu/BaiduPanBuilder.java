package dev.duopan.client.baidu;

import dev.duopan.api.Secret;
import dev.duopan.api.Tier;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.api.baidu.BaiduService;
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
import dev.duopan.client.WaitListener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link BaiduPan} needs. Everything but the transport has a default; without a login nobody is calling. */
public final class BaiduPanBuilder {
    /** Without it the vendor refuses downloads, and some calls (docs/wire/baidu-xpan.md section 1.2). */
    static final WireHeaders AGENT = WireHeaders.of("User-Agent", "pan.baidu.com");

    private static final TokenPlacement PLACEMENT = TokenPlacement.query("access_token");

    private final Transport transport;
    private final Map<String, URI> bases = new HashMap<>(Map.of(
            BaiduService.PAN, BaiduPan.VENDOR_PAN,
            BaiduService.PCS, BaiduPan.VENDOR_PCS,
            BaiduService.OAUTH, BaiduPan.VENDOR_OAUTH));
    private Function<Client, Credentials> login = anonymous -> Credentials.none();
    private @Nullable RateLimits limits;
    private UnaryOperator<RateLimits> sharing = UnaryOperator.identity();
    private Retries retries = Retries.DEFAULT;
    private WaitListener waits = WaitListener.NONE;
    private CallTimeouts timeouts = CallTimeouts.DEFAULT;
    private TransferSettings transfers = TransferSettings.DEFAULT;

    BaiduPanBuilder(Transport transport) {
        this.transport = transport;
    }

    /** Sets one address for everything: a netdisk of one's own. */
    public BaiduPanBuilder base(URI url) {
        bases.replaceAll((service, vendor) -> url);
        return this;
    }

    /** Sets where one host role of {@link BaiduService} is found; the vendor's hosts by default. */
    public BaiduPanBuilder base(String service, URI url) {
        bases.put(service, url);
        return this;
    }

    /** Calls with one token until it is refused. */
    public BaiduPanBuilder token(Secret token) {
        return credentials(Credentials.fixed(token, PLACEMENT));
    }

    /**
     * Calls with the tokens of a store, renewed a few minutes before their end or when they are refused. They get there by
     * {@link BaiduLogin}. A refresh token works once, so nothing else may use the same one.
     */
    public BaiduPanBuilder application(String clientId, Secret clientSecret, TokenStore store) {
        login = anonymous ->
                RefreshingCredentials.of(store, new BaiduLogin(anonymous, oauth(), clientId, clientSecret), PLACEMENT);
        return this;
    }

    /** Calls with other credentials. */
    public BaiduPanBuilder credentials(Credentials credentials) {
        login = anonymous -> credentials;
        return this;
    }

    /** Sets how calls are paced. By default the vendor's own hosts are called within the published limits. */
    public BaiduPanBuilder rateLimits(RateLimits pace) {
        limits = pace;
        return this;
    }

    /**
     * Keeps the limits together with all processes that share a folder, if there are limits to be kept.
     *
     * @param folder of this account alone, on a disk of this machine; made when it is needed
     * @param failed hears, at most once, that the folder can't be used; from then on this process keeps the limits alone
     */
    public BaiduPanBuilder sharedRates(Path folder, Consumer<IOException> failed) {
        sharing = pace -> pace.sharedIn(folder, failed);
        return this;
    }

    /** Sets how failed calls are repeated; {@link Retries#DEFAULT} by default. */
    public BaiduPanBuilder retries(Retries policy) {
        retries = policy;
        return this;
    }

    /** Sets who hears when calls wait for the provider; nobody by default. */
    public BaiduPanBuilder waits(WaitListener listener) {
        waits = listener;
        return this;
    }

    /** Sets how long the service may be silent; {@link CallTimeouts#DEFAULT} by default. */
    public BaiduPanBuilder timeouts(CallTimeouts silence) {
        timeouts = silence;
        return this;
    }

    /** Sets how files are uploaded and downloaded; {@link TransferSettings#DEFAULT} by default. */
    public BaiduPanBuilder transfers(TransferSettings settings) {
        transfers = settings;
        return this;
    }

    /** Makes the client. Nothing is sent yet. */
    public BaiduPan build() {
        Credentials credentials = login.apply(client().build());
        return new BaiduPan(client().credentials(credentials).build(), credentials, target(), transfers);
    }

    /** Makes what gets tokens for an application that an account lets act in its name. Nothing is sent yet. */
    public BaiduLogin login(String clientId, Secret clientSecret) {
        return new BaiduLogin(client().build(), oauth(), clientId, clientSecret);
    }

    private ClientBuilder client() {
        return Client.builder(new BaiduDialect(), transport)
                .bases(bases)
                .headers(AGENT)
                .rateLimits(pace())
                .retries(retries)
                .waits(waits)
                .timeouts(timeouts);
    }

    private Uploader.Target target() {
        return new Uploader.Target(
                Objects.requireNonNull(bases.get(BaiduService.PCS)), isVendor() ? PathRules.VENDOR : PathRules.COMMON);
    }

    private boolean isVendor() {
        return BaiduPan.VENDOR_PAN.equals(bases.get(BaiduService.PAN));
    }

    private URI oauth() {
        return Objects.requireNonNull(bases.get(BaiduService.OAUTH));
    }

    private RateLimits pace() {
        if (limits == null) {
            limits = isVendor() ? RateLimits.of(Tier.GRANTED) : RateLimits.off();
        }
        return sharing.apply(limits);
    }
}
