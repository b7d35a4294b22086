package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.client.Client;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.TokenStore;
import dev.duopan.client.Transport;
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
    private final RemoteStore remotes;
    private final Transport transport;

    private Connections(RemoteStore remotes, Transport transport) {
        this.remotes = remotes;
        this.transport = transport;
    }

    /** Begins without a connection; each is made when it is needed. */
    public static Connections of(RemoteStore remotes) {
        return new Connections(remotes, transport());
    }

    /** Begins over a transport, which is closed with this. */
    public static Connections over(Transport transport, RemoteStore remotes) {
        return new Connections(remotes, transport);
    }

    /** Returns a new transport as the command uses it. */
    public static Transport transport() {
        return new HttpTransport(HttpOptions.DEFAULT);
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
        Pan123OpenBuilder builder = Pan123Open.builder(transport);
        base(remote).ifPresent(builder::base);
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
        BaiduPanBuilder builder = BaiduPan.builder(transport);
        base(remote).ifPresent(builder::base);
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

    private static Optional<URI> base(Remote remote) {
        return remote.get(Setting.BASE_URL).map(URI::create);
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
