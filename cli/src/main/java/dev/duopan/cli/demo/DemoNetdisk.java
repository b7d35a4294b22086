package dev.duopan.cli.demo;

import dev.duopan.cli.drive.CloudDrives;
import dev.duopan.cli.remote.Connections;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.cli.server.NetdiskServer;
import dev.duopan.cli.server.ServerConfig;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.drive.Drive;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A running netdisk with one account and two remotes that lead to it, one for each protocol. Everything is temporary. */
final class DemoNetdisk implements AutoCloseable {
    static final String PAN123 = "demo123";
    static final String BAIDU = "demobaidu";

    private static final String ACCOUNT = "demo";
    private static final int PASSWORD_BYTES = 16;

    private final TemporaryFolder temporary;
    private final NetdiskServer server;
    private final RemoteStore remotes;
    private final CountingTransport transport;
    private final CloudDrives clouds;
    private final DemoAccount account;

    private DemoNetdisk(TemporaryFolder temporary, NetdiskServer server) {
        this.temporary = temporary;
        this.server = server;
        this.account = account(server);
        this.remotes = RemoteStore.in(configuration().resolve("duopan"));
        addRemotes();
        this.transport = new CountingTransport(new HttpTransport(HttpOptions.DEFAULT));
        this.clouds = new CloudDrives(Connections.over(transport, remotes));
    }

    /**
     * What somebody needs who wants to log in.
     *
     * @param clientId the application's public id
     * @param clientSecret the application's secret
     * @param password the password of the account
     * @param openToken a token for 123pan's open API
     * @param baiduToken a token for Baidu's
     */
    record DemoAccount(String clientId, String clientSecret, String password, String openToken, String baiduToken) {
        @Override
        public String toString() {
            return "DemoAccount[clientId=" + clientId + "]";
        }
    }

    /** Starts a server in a temporary folder, which is deleted with it. */
    static DemoNetdisk start(TemporaryFolder temporary) {
        NetdiskServer server =
                NetdiskServer.start(ServerConfig.at(temporary.folder("netdisk")).withPort(0));
        try {
            return new DemoNetdisk(temporary, server);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    private static DemoAccount account(NetdiskServer server) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Account added = server.netdisk()
                .accounts()
                .add(NewAccount.of(ACCOUNT, password.toCharArray()).withLevel(AccountLevel.SVIP));
        NewApplication application = server.netdisk().applications().add(added, ACCOUNT, null);
        return new DemoAccount(
                application.application().clientId(),
                application.clientSecret(),
                password,
                token(server, added, TokenApi.PAN123_OPEN),
                token(server, added, TokenApi.BAIDU));
    }

    private static String token(NetdiskServer server, Account account, TokenApi api) {
        return server.netdisk().tokens().issue(TokenOrder.of(account, api)).value();
    }

    private void addRemotes() {
        remotes.add(new Remote(PAN123, RemoteType.OPEN123)
                .with(Setting.BASE_URL, address().toString())
                .with(Setting.CLIENT_ID, account.clientId())
                .with(Setting.CLIENT_SECRET, account.clientSecret()));
        remotes.add(new Remote(BAIDU, RemoteType.BAIDU)
                .with(Setting.BASE_URL, address().toString())
                .with(Setting.ACCESS_TOKEN, account.baiduToken()));
    }

    /** Opens the drive of a remote; each call makes another one of the same account. */
    Drive drive(String remote) {
        return clouds.open(remotes.get(remote));
    }

    URI address() {
        return server.address();
    }

    DemoAccount account() {
        return account;
    }

    /** Returns the bytes of all request bodies that were sent to the server so far. */
    long sent() {
        return transport.sent();
    }

    /** Returns the folder that the XDG variable for configurations would name. */
    Path configuration() {
        return temporary.path().resolve("config");
    }

    @Override
    public void close() {
        try {
            clouds.close();
        } finally {
            server.close();
        }
    }
}
