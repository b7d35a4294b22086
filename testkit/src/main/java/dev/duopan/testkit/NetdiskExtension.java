package dev.duopan.testkit;

import dev.duopan.api.Secret;
import dev.duopan.api.WireHandler;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.InstantUploadVisibility;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.testkit.fault.FaultPlan;
import dev.duopan.testkit.fault.FaultyRelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test a whole netdisk: real storage in a temporary directory, and both protocols, in the process or on a socket.
 *
 * <p>In a static field one netdisk serves all tests of a class; otherwise each test gets its own. After each test what is
 * kept must be whole and no request may have left a file; when the netdisk stops it must leave no thread and no open file.
 *
 * {@snippet :
 * @RegisterExtension
 * final NetdiskExtension netdisk = NetdiskExtension.inProcess();
 *
 * @Test
 * void list_newAccount_isEmpty() {
 *     Secret token = netdisk.token("alice", TokenApi.BAIDU);
 *     Transport transport = new LoopbackTransport(netdisk.handler());
 * }
 * }
 */
public final class NetdiskExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NetdiskPlan plan;
    private final TestClock clock = new TestClock();
    private Set<Thread> threadsBefore = Set.of();
    private boolean shared;
    private @Nullable Path directory;
    private @Nullable RunningNetdisk running;

    private NetdiskExtension(NetdiskPlan plan) {
        this.plan = plan;
    }

    /** A netdisk that is reached through {@link #handler} only. */
    public static NetdiskExtension inProcess() {
        return new NetdiskExtension(NetdiskPlan.PLAIN);
    }

    /** A netdisk that also answers on a free port of this machine. */
    public static NetdiskExtension onSocket() {
        return new NetdiskExtension(
                new NetdiskPlan(Fidelity.RELAXED, InstantUploadVisibility.OWN_ACCOUNT, true, FaultPlan.NONE));
    }

    /** The same with rules of the vendors. */
    public NetdiskExtension with(FidelitySwitch... rules) {
        return new NetdiskExtension(
                new NetdiskPlan(Fidelity.of(rules), plan.instantUpload(), plan.socket(), plan.faults()));
    }

    /** The same with another visibility of contents. */
    public NetdiskExtension with(InstantUploadVisibility visibility) {
        return new NetdiskExtension(new NetdiskPlan(plan.fidelity(), visibility, plan.socket(), plan.faults()));
    }

    /** The same behind a relay that spoils requests; {@link #address} is the relay's, and so are all addresses in answers. */
    public NetdiskExtension behind(FaultPlan faults) {
        return new NetdiskExtension(new NetdiskPlan(plan.fidelity(), plan.instantUpload(), plan.socket(), faults));
    }

    /** Returns what befell requests so far. */
    public List<FaultyRelay.Inflicted> inflicted() {
        return running().inflicted();
    }

    /** Returns the netdisk, without a protocol. */
    public Netdisk netdisk() {
        return running().netdisk();
    }

    /** Returns what answers both protocols, for a loopback transport. */
    public WireHandler handler() {
        return running().dispatcher();
    }

    /** Returns the base URL of every host role; without a socket only a loopback transport understands it. */
    public URI address() {
        return running().address();
    }

    /** Returns the clock by which tokens, links and uploads expire. */
    public TestClock clock() {
        return clock;
    }

    /** Returns the account of that name, which is added with {@link #password} when it isn't there. */
    public Account account(String name) {
        return netdisk()
                .accounts()
                .find(name)
                .orElseGet(() -> netdisk()
                        .accounts()
                        .add(NewAccount.of(name, password(name).reveal().toCharArray())));
    }

    /** Returns the password of an account that {@link #account} added. */
    public Secret password(String name) {
        return Secret.of("password of " + name);
    }

    /** Registers an application of an account; each call makes another one. */
    public NewApplication application(String accountName, @Nullable URI redirectUri) {
        String name = "application " + (netdisk().applications().list().size() + 1);
        return netdisk()
                .applications()
                .add(account(accountName), name, redirectUri == null ? null : redirectUri.toString());
    }

    /** Issues an access token of an account's own application. */
    public Secret token(String accountName, TokenApi api) {
        Application application = application(accountName, null).application();
        return Secret.of(
                netdisk().tokens().issue(TokenOrder.of(application, api)).value());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!shared) {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> problems = new ArrayList<>();
        try {
            problems.addAll(running().damage());
        } finally {
            if (!shared) {
                problems.addAll(stop());
            }
        }
        require(problems);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        require(stop());
    }

    private void start() {
        threadsBefore = Leftovers.threads();
        directory = newDirectory();
        running = new RunningNetdisk(directory, plan, clock);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("duopan-netdisk-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory", e);
        }
    }

    private List<String> stop() {
        List<String> problems = new ArrayList<>();
        if (running != null && directory != null) {
            running.close();
            running = null;
            Leftovers.openFiles(directory).forEach(file -> problems.add("still open: " + file));
            Leftovers.threadsBeside(threadsBefore, PATIENCE)
                    .forEach(name -> problems.add("still running: thread " + name));
            Leftovers.delete(directory);
        }
        return problems;
    }

    private static void require(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError("the netdisk isn't as it should be:\n  " + String.join("\n  ", problems));
        }
    }

    /** Returns where the netdisk keeps everything. */
    Path data() {
        if (directory == null) {
            throw new IllegalStateException("the netdisk keeps something while a test runs; use it there");
        }
        return directory.resolve(RunningNetdisk.DATA);
    }

    private RunningNetdisk running() {
        if (running == null) {
            throw new IllegalStateException("the netdisk runs while a test does; use it there");
        }
        return running;
    }
}
