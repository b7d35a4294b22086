package dev.duopan.netdisk.baidu;

import dev.duopan.api.Api;
import dev.duopan.api.ApiException;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.api.baidu.BaiduService;
import dev.duopan.client.Client;
import dev.duopan.client.Credentials;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.client.Retries;
import dev.duopan.client.TokenPlacement;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskSettings;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import dev.duopan.netdisk.dispatch.Dispatcher;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.media.MediaSettings;
import dev.duopan.netdisk.media.PreviewSettings;
import dev.duopan.netdisk.media.Previewing;
import dev.duopan.netdisk.media.Toolbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A netdisk with some accounts that shows itself as Baidu Netdisk, without a socket. */
public final class TestNetdisk implements AutoCloseable {
    /** Where it says that it is. */
    public static final URI BASE = URI.create("http://netdisk.test");
    /** The registered address of the application. */
    public static final String REDIRECT = "https://app.test/back?from=duopan";
    /** Alice's password. */
    public static final String PASSWORD = "correct horse";

    private final TestClock clock = new TestClock();
    private final Netdisk netdisk;
    private final Previewing previewing;
    private final Previews previews;
    private final Dispatcher dispatcher;
    private Account alice;
    private final Account bob;
    private final Account member;
    private final NewApplication application;

    private TestNetdisk(Path directory, Fidelity fidelity) {
        netdisk = Netdisk.open(NetdiskSettings.at(directory.resolve("data"))
                .withPasswordIterations(1_000)
                .withCollectionInterval(Duration.ZERO)
                .withClock(clock));
        FaceContext context = new FaceContext(netdisk, fidelity, () -> BASE, clock);
        previewing = Previewing.of(
                netdisk,
                PreviewSettings.in(directory.resolve("previews")).withOffice(PreviewSettings.Office.NONE),
                new Toolbox(MediaSettings.in(directory.resolve("media"))));
        previews = new Previews(new FileLinks(context, new Views(fidelity)), previewing);
        dispatcher = new Dispatcher(List.of(BaiduFace.of(context, previewing)), fidelity, directory.resolve("spool"));
        netdisk.tasks().start();
        alice = addAlice();
        bob = netdisk.accounts().add(NewAccount.of("bob", "battery staple".toCharArray()));
        member = netdisk.accounts()
                .add(NewAccount.of("member", "paid in full".toCharArray()).withLevel(AccountLevel.VIP));
        application = netdisk.applications().add(bob, "测试 <app>", REDIRECT);
    }

    private Account addAlice() {
        return netdisk.accounts().add(NewAccount.of("alice", PASSWORD.toCharArray()));
    }

    /** Opens a fresh netdisk in an empty directory. */
    public static TestNetdisk in(Path directory, FidelitySwitch... rules) {
        return new TestNetdisk(directory, Fidelity.of(rules));
    }

    /** Forgets alice with all that she has, and begins with a new one. */
    public void renewAlice() {
        netdisk.accounts().remove(alice);
        alice = addAlice();
    }

    /** Returns everything that it keeps. */
    public Netdisk netdisk() {
        return netdisk;
    }

    /** Returns what answers requests. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Returns what time it is there. */
    public TestClock clock() {
        return clock;
    }

    /** Returns the account that tests act for; it pays nothing. */
    public Account alice() {
        return alice;
    }

    /** Returns the account whose files are none of alice's business. */
    public Account bob() {
        return bob;
    }

    /** Returns an account that pays. */
    public Account member() {
        return member;
    }

    /** Returns an account without any space. */
    public Account poor() {
        return netdisk.accounts()
                .find("poor")
                .orElseGet(() -> netdisk.accounts()
                        .add(NewAccount.of("poor", "empty pockets".toCharArray())
                                .withQuota(0)));
    }

    /** Returns bob's application with its secret. */
    public NewApplication application() {
        return application;
    }

    /** Returns a fresh access token. */
    public String token(Account account) {
        return netdisk.tokens().issue(TokenOrder.of(account, TokenApi.BAIDU)).value();
    }

    /** Returns what shows files. */
    public Previewing previewing() {
        return previewing;
    }

    /** Returns where the preview of alice's document is found; nothing if it has none. */
    public Optional<Secret> documentLink(String path) {
        return previews.documents(netdisk.files().at(alice, path)).map(DocumentLinks::lodocpreview);
    }

    /** Makes a call as alice. */
    <R> R ask(Api<R> request) {
        return ask(request, alice);
    }

    /** Makes a call through a client and the loopback transport; refusals are thrown. */
    <R> R ask(Api<R> request, Account account) {
        return client(account).call(request).send();
    }

    /** Returns a client with a token of its own. */
    Client client(Account account) {
        Credentials credentials = Credentials.fixed(Secret.of(token(account)), TokenPlacement.query("access_token"));
        return Client.builder(new BaiduDialect(), new LoopbackTransport(dispatcher))
                .base(BaiduService.PAN, BASE)
                .base(BaiduService.PCS, BASE)
                .base(BaiduService.OAUTH, BASE)
                .credentials(credentials)
                .retries(Retries.NONE)
                .build();
    }

    /** Returns the code with which a call as alice is refused; 0 if it isn't. */
    String refusal(Api<?> request) {
        return refusal(request, alice);
    }

    String refusal(Api<?> request, Account account) {
        try {
            ask(request, account);
            return "0";
        } catch (ApiException e) {
            return e.code();
        }
    }

    @Override
    public void close() {
        previewing.close();
        netdisk.close();
    }
}
