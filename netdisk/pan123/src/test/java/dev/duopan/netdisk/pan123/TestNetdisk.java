package dev.duopan.netdisk.pan123;

import dev.duopan.api.Api;
import dev.duopan.api.RequestWriter;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.CodeExchange;
import dev.duopan.netdisk.CodeRequest;
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
import dev.duopan.netdisk.fetch.AddressPolicy;
import dev.duopan.netdisk.fetch.FetchSettings;
import dev.duopan.netdisk.fetch.Fetcher;
import dev.duopan.netdisk.media.MediaSettings;
import dev.duopan.netdisk.media.Toolbox;
import dev.duopan.netdisk.media.Transcoding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A netdisk with two accounts that shows itself as 123pan, without a socket. It fetches from 127.0.0.1 too. */
public final class TestNetdisk implements AutoCloseable {
    /** Where it says that it is. */
    public static final URI BASE = URI.create("http://netdisk.test");
    /** The registered address of bob's application. */
    public static final String REDIRECT = "https://app.test/back?from=duopan";
    /** Alice's password. */
    public static final String PASSWORD = "correct horse";

    private final TestClock clock = new TestClock();
    private final Fetcher fetcher =
            new Fetcher(FetchSettings.DEFAULT.withAddresses(AddressPolicy.allowing(List.of("127.0.0.1"))));
    private final Netdisk netdisk;
    private final Dispatcher dispatcher;
    private final Account alice;
    private final Account bob;
    private final NewApplication application;
    private final NewApplication mounter;

    private TestNetdisk(Path directory, Fidelity fidelity, MediaSettings media) {
        netdisk = Netdisk.open(NetdiskSettings.at(directory.resolve("data"))
                .withPasswordIterations(1_000)
                .withCollectionInterval(Duration.ZERO)
                .withClock(clock));
        FaceContext context = new FaceContext(netdisk, fidelity, () -> BASE, clock);
        Transcoding transcoding = Transcoding.of(netdisk, new Toolbox(media), clock);
        transcoding.begin();
        dispatcher = new Dispatcher(
                List.of(Pan123Face.of(context, fetcher, transcoding)), fidelity, directory.resolve("spool"));
        netdisk.tasks().start();
        alice = netdisk.accounts().add(NewAccount.of("alice", PASSWORD.toCharArray()));
        bob = netdisk.accounts().add(NewAccount.of("bob", "battery staple".toCharArray()));
        application = netdisk.applications().add(alice, "test", null);
        mounter = netdisk.applications().add(bob, "挂载 <app>", REDIRECT);
    }

    /** Opens a fresh netdisk in an empty directory. */
    public static TestNetdisk in(Path directory, FidelitySwitch... rules) {
        return new TestNetdisk(directory, Fidelity.of(rules), MediaSettings.in(directory.resolve("media")));
    }

    /** Opens a fresh netdisk that works on videos as told. */
    public static TestNetdisk in(Path directory, MediaSettings media) {
        return new TestNetdisk(directory, Fidelity.RELAXED, media);
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

    /** Returns the account that tests act for. */
    public Account alice() {
        return alice;
    }

    /** Returns the account whose files are none of alice's business. */
    public Account bob() {
        return bob;
    }

    /** Returns an account without any space. */
    public Account poor() {
        return netdisk.accounts()
                .find("poor")
                .orElseGet(() -> netdisk.accounts()
                        .add(NewAccount.of("poor", "empty pockets".toCharArray())
                                .withQuota(0)));
    }

    /** Returns alice's application with its secret. */
    public NewApplication application() {
        return application;
    }

    /** Returns bob's application with its secret, which others let act in their name. */
    public NewApplication mounter() {
        return mounter;
    }

    /** Returns a fresh access token for the open API. */
    public String token(Account account) {
        return netdisk.tokens()
                .issue(TokenOrder.of(account, TokenApi.PAN123_OPEN))
                .value();
    }

    /** Returns an access token that an account granted bob's application. */
    public String grantedToken(Account account) {
        String code = netdisk.authorizations()
                .authorize(new CodeRequest(account, mounter.application(), TokenApi.PAN123_OPEN, REDIRECT, ""));
        Duration day = Duration.ofDays(1);
        return netdisk.authorizations()
                .exchange(new CodeExchange(mounter.application(), TokenApi.PAN123_OPEN, code, REDIRECT, day))
                .accessToken()
                .value();
    }

    TestExchange ask(Api<?> request, Account account) throws IOException {
        return TestExchange.of(RequestWriter.write(request, BASE))
                .as(this, account)
                .answeredBy(dispatcher);
    }

    TestExchange ask(Api<?> request) throws IOException {
        return ask(request, alice);
    }

    @Override
    public void close() {
        netdisk.close();
        fetcher.close();
    }
}
