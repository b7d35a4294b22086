package dev.duopan.testkit;

import dev.duopan.netdisk.Collected;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskSettings;
import dev.duopan.netdisk.baidu.BaiduFace;
import dev.duopan.netdisk.dispatch.Dispatcher;
import dev.duopan.netdisk.dispatch.Face;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.fetch.AddressPolicy;
import dev.duopan.netdisk.fetch.FetchSettings;
import dev.duopan.netdisk.fetch.Fetcher;
import dev.duopan.netdisk.http.HttpServer;
import dev.duopan.netdisk.http.Listen;
import dev.duopan.netdisk.media.MediaSettings;
import dev.duopan.netdisk.media.PreviewSettings;
import dev.duopan.netdisk.media.Previewing;
import dev.duopan.netdisk.media.Toolbox;
import dev.duopan.netdisk.media.Transcoding;
import dev.duopan.netdisk.pan123.Pan123Face;
import dev.duopan.testkit.fault.FaultPlan;
import dev.duopan.testkit.fault.FaultyRelay;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A netdisk with both faces in a directory of its own. It fetches from this machine too, where the sources of tests are. */
final class RunningNetdisk implements AutoCloseable {
    private static final URI IN_PROCESS = URI.create("http://netdisk.test");
    private static final int CHEAP_PASSWORDS = 1_000;

    private static final Collected NOTHING_COLLECTED = new Collected(0, 0, 0, 0);

    /** The directory of everything that is kept. */
    static final String DATA = "data";

    private final Path spool;
    private final Fetcher fetcher =
            new Fetcher(FetchSettings.DEFAULT.withAddresses(AddressPolicy.allowing(List.of("127.0.0.0/8", "::1"))));
    private final Netdisk netdisk;
    private final Previewing previewing;
    private final Dispatcher dispatcher;
    private final @Nullable HttpServer server;
    private final @Nullable FaultyRelay relay;

    RunningNetdisk(Path directory, NetdiskPlan plan, TestClock clock) {
        this.spool = directory.resolve("spool");
        this.netdisk = Netdisk.open(NetdiskSettings.at(directory.resolve(DATA))
                .withPasswordIterations(CHEAP_PASSWORDS)
                .withCollectionInterval(Duration.ZERO)
                .withInstantUpload(plan.instantUpload())
                .withClock(clock));
        FaceContext context = new FaceContext(netdisk, plan.fidelity(), this::address, clock);
        Toolbox toolbox = new Toolbox(MediaSettings.in(directory.resolve("media")));
        Transcoding transcoding = Transcoding.of(netdisk, toolbox, clock);
        transcoding.begin();
        this.previewing = Previewing.of(
                netdisk,
                PreviewSettings.in(directory.resolve("previews")).withOffice(PreviewSettings.Office.NONE),
                toolbox);
        List<Face> faces = List.of(Pan123Face.of(context, fetcher, transcoding), BaiduFace.of(context, previewing));
        this.dispatcher = new Dispatcher(faces, plan.fidelity(), spool);
        netdisk.tasks().start();
        this.server = plan.socket() ? HttpServer.start(Listen.LOCAL, dispatcher) : null;
        this.relay = server == null || plan.faults().equals(FaultPlan.NONE)
                ? null
                : FaultyRelay.before(server.address(), plan.faults());
    }

    Netdisk netdisk() {
        return netdisk;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    URI address() {
        if (relay != null) {
            return relay.address();
        }
        return server == null ? IN_PROCESS : server.address();
    }

    /** Says what is wrong with what is kept, and with what should no longer be there. */
    List<String> damage() {
        List<String> damage = new ArrayList<>(netdisk.verify());
        Leftovers.files(spool).forEach(file -> damage.add("a request left the file " + file));
        if (!netdisk.collect().equals(NOTHING_COLLECTED)) {
            netdisk.verify().forEach(problem -> damage.add("after the collection: " + problem));
        }
        return damage;
    }

    List<FaultyRelay.Inflicted> inflicted() {
        return relay == null ? List.of() : relay.inflicted();
    }

    @Override
    public void close() {
        if (relay != null) {
            relay.close();
        }
        if (server != null) {
            server.close();
        }
        previewing.close();
        netdisk.close();
        fetcher.close();
    }
}
