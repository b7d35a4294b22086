package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.Tier;
import dev.duopan.api.baidu.BaiduService;
import dev.duopan.cli.config.Configuration;
import dev.duopan.cli.config.RemotePreference;
import dev.duopan.cli.console.Console;
import dev.duopan.client.Bandwidth;
import dev.duopan.client.Client;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.RateLimits;
import dev.duopan.client.ThrottledTransport;
import dev.duopan.client.TokenStore;
import dev.duopan.client.Transport;
import dev.duopan.client.WaitListener;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.baidu.BaiduPanBuilder;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.client.pan123.Pan123OpenBuilder;
import java.net.URI;
import java.util.Optional;

/**
 * Makes clients that speak to remotes, all over the same connections. A client's tokens are read from the store of remotes,
 * and written there when they are renewed. Closing this drops the connections.
 */
public final class Connections implements AutoCloseable {
    /** What {@link Setting#TIER} says of accounts that pay. */
    static final String PAID = "paid";

    private final RemoteStore remotes;
    private final Transport transport;
    private final Network network;
    private final WaitListener waits;
    private final Optional<RateBudgets> budgets;

    private Connections(RemoteStore remotes, Transport transport, Network network, Telling telling) {
        this.remotes = remotes;
        this.transport = transport;
        this.network = network;
        this.waits = telling.waits;
        this.budgets = telling.budgets;
    }

    /** Who hears of limits, and with whom they are shared. */
    private record Telling(WaitListener waits, Optional<RateBudgets> budgets) {
        static final Telling NOBODY = new Telling(WaitListener.NONE, Optional.empty());

        static Telling at(Console console) {
            return new Telling(WaitListener.NONE, Optional.of(new RateBudgets(console)));
        }
    }

    /** Begins for a command, without a connection; each is made when it is needed, as people set it. */
    public static Connections of(Console console) {
        return over(transport(console), console);
    }

    /** Begins for a command over a transport, which is closed with this. */
    public static Connections over(Transport transport, Console console) {
        Network network = Network.of(console);
        return new Connections(RemoteStore.of(console), transport, network, Telling.at(console));
    }

    /** Begins over a transport, which is closed with this, with nothing set. */
    public static Connections over(Transport transport, RemoteStore remotes) {
        return new Connections(remotes, transport, new Network(Configuration.unset()), Telling.NOBODY);
    }

    /** Returns the same connections, whose clients tell a listener when they wait for their provider. */
    public Connections telling(WaitListener listener) {
        return new Connections(remotes, transport, network, new Telling(listener, budgets));
    }

    /** Returns the same connections, whose clients share a bandwidth. */
    public Connections within(Bandwidth bandwidth) {
        Transport throttled = new ThrottledTransport(transport, bandwidth);
        return new Connections(remotes, throttled, network, new Telling(waits, budgets));
    }

    /** Returns a new transport as the command uses it. */
    public static Transport transport(Console console) {
        return new HttpTransport(Network.of(console).http());
    }

    /**
     * Returns a client for a remote of type {@link RemoteType#OPEN123}.
     *
     * @throws DuopanException of kind INVALID if the remote is of another type or can't log in
     */
    public Pan123Open pan123(Remote remote) {
        return pan123(remote, tokens(remote));
    }

    Pan123Open pan123(Remote remote, TokenStore tokens) {
        Pan123OpenBuilder builder = pan123Builder(remote);
        application(remote)
                .ifPresentOrElse(
                        application -> logIn(builder, application, tokens), () -> builder.token(token(remote)));
        return builder.build();
    }

    /** A refresh token is there only if an account let the application act in its name. */
    private static void logIn(Pan123OpenBuilder builder, Application application, TokenStore tokens) {
        if (tokens.load().filter(token -> token.refresh() != null).isPresent()) {
            builder.granted(application.id(), application.secret(), tokens);
        } else {
            builder.developer(application.id(), application.secret(), tokens);
        }
    }

    Pan123OpenBuilder pan123Builder(Remote remote) {
        require(remote, RemoteType.OPEN123);
        Pan123OpenBuilder builder = Pan123Open.builder(transport).waits(waits).timeouts(network.timeouts());
        network.base(remote).ifPresent(builder::base);
        network.address(remote, RemotePreference.CONSENT_URL).ifPresent(builder::consentPage);
        remote.get(Setting.TIER).filter(PAID::equals).ifPresent(tier -> builder.tier(Tier.PAID));
        pace(remote).ifPresent(builder::rateLimits);
        budgets.ifPresent(shared -> builder.sharedRates(shared.folder(remote, base(remote)), shared::failed));
        return builder;
    }

    /**
     * Returns a client for a remote of type {@link RemoteType#BAIDU}.
     *
     * @throws DuopanException of kind INVALID if the remote is of another type or can't log in
     */
    public BaiduPan baidu(Remote remote) {
        return baidu(remote, tokens(remote));
    }

    BaiduPan baidu(Remote remote, TokenStore tokens) {
        BaiduPanBuilder builder = baiduBuilder(remote);
        application(remote)
                .ifPresentOrElse(
                        application -> builder.application(application.id(), application.secret(), tokens),
                        () -> builder.token(token(remote)));
        return builder.build();
    }

    BaiduPanBuilder baiduBuilder(Remote remote) {
        require(remote, RemoteType.BAIDU);
        BaiduPanBuilder builder = BaiduPan.builder(transport).waits(waits).timeouts(network.timeouts());
        network.base(remote).ifPresent(builder::base);
        network.address(remote, RemotePreference.PAN_URL).ifPresent(url -> builder.base(BaiduService.PAN, url));
        network.address(remote, RemotePreference.PCS_URL).ifPresent(url -> builder.base(BaiduService.PCS, url));
        network.address(remote, RemotePreference.OAUTH_URL).ifPresent(url -> builder.base(BaiduService.OAUTH, url));
        pace(remote).ifPresent(builder::rateLimits);
        budgets.ifPresent(shared -> builder.sharedRates(shared.folder(remote, base(remote)), shared::failed));
        return builder;
    }

    /**
     * Returns what makes the calls of a remote's provider.
     *
     * @throws DuopanException of kind INVALID if the remote speaks to no service or can't log in
     */
    public Client client(Remote remote) {
        return switch (remote.type()) {
            case OPEN123 -> pan123(remote).client();
            case BAIDU -> baidu(remote).client();
            case LOCAL ->
                throw new DuopanException(
                        ErrorKind.INVALID,
                        "remote '%s' is a folder of this computer: it has no calls".formatted(remote.name()));
        };
    }

    /** Returns where a remote's service answers; nothing if that is at the vendor's own hosts. */
    public Optional<URI> base(Remote remote) {
        return network.base(remote);
    }

    /** Says whether names that a remote's service refuses are kept in another spelling. */
    public boolean mapsNames(Remote remote) {
        return network.mapsNames(remote);
    }

    /** Returns what people set for a remote: the same text for remotes that are reached and used in the same way. */
    public String preferences(Remote remote) {
        return network.preferences(remote);
    }

    private TokenStore tokens(Remote remote) {
        return new RemoteTokenStore(remotes, remote.name());
    }

    private static void require(Remote remote, RemoteType type) {
        if (remote.type() != type) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "remote '%s' is of type %s, not %s".formatted(remote.name(), remote.type(), type));
        }
    }

    private Optional<RateLimits> pace(Remote remote) {
        return network.rateLimit(remote).map(limit -> switch (limit) {
            case OFF -> RateLimits.off();
            case FREE -> RateLimits.of(Tier.FREE);
            case PAID -> RateLimits.of(Tier.PAID);
            case GRANTED -> RateLimits.of(Tier.GRANTED);
        });
    }

    private static Optional<Application> application(Remote remote) {
        return remote.get(Setting.CLIENT_ID)
                .flatMap(id -> remote.secret(Setting.CLIENT_SECRET).map(secret -> new Application(id, secret)));
    }

    private static Secret token(Remote remote) {
        return remote.secret(Setting.ACCESS_TOKEN)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.UNAUTHENTICATED,
                        "remote '%s' has nothing to log in with; use 'duopan login %s --replace'"
                                .formatted(remote.name(), remote.name())));
    }

    private record Application(String id, Secret secret) {}

    @Override
    public void close() {
        transport.close();
    }
}
