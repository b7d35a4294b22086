package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.Listing;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskSettings;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.TaskStatus;
import dev.duopan.netdisk.UploadRequest;
import dev.duopan.netdisk.Uploads;
import dev.duopan.netdisk.fetch.AddressPolicy;
import dev.duopan.netdisk.fetch.FetchSettings;
import dev.duopan.netdisk.fetch.Fetcher;
import dev.duopan.netdisk.fetch.SourceFile;
import dev.duopan.netdisk.fetch.SourceServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a fetch when the server stops in the middle of it. */
class FetchWorkerTest {
    private static final int SLICE = 16 << 20;
    private static final byte[] BYTES = TestFiles.noise(2 * SLICE + 1000, 4);

    @TempDir
    private Path directory;

    private final Fetcher fetcher =
            new Fetcher(FetchSettings.DEFAULT.withAddresses(AddressPolicy.allowing(List.of("127.0.0.1"))));

    @AfterEach
    void close() {
        fetcher.close();
    }

    private Netdisk open(UnaryOperator<FetchTarget> change) {
        Netdisk netdisk = Netdisk.open(
                NetdiskSettings.at(directory).withPasswordIterations(1_000).withCollectionInterval(Duration.ZERO));
        FetchTarget target = change.apply(new DriveTarget(netdisk.uploads()));
        netdisk.tasks().register(OfflineHandlers.KIND, new FetchWorker(fetcher, target));
        netdisk.tasks().start();
        return netdisk;
    }

    private static Account alice(Netdisk netdisk) {
        return netdisk.accounts()
                .find("alice")
                .orElseGet(() -> netdisk.accounts().add(NewAccount.of("alice", "correct horse".toCharArray())));
    }

    private static long submit(Netdisk netdisk, SourceServer server) {
        FetchInput input = new FetchInput(server.at("/source.bin").toString(), null, null, null);
        return netdisk.tasks()
                .submit(alice(netdisk), OfflineHandlers.KIND, input)
                .id();
    }

    private static void awaitDone(Netdisk netdisk, long taskId) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> netdisk.tasks()
                                .get(alice(netdisk), OfflineHandlers.KIND, taskId)
                                .status()
                        == TaskStatus.DONE);
    }

    private static List<FileNode> found(Netdisk netdisk) {
        long folder = netdisk.files().at(alice(netdisk), "/来自:离线下载").id();
        return netdisk.files().children(alice(netdisk), folder, Listing.by(ListOrder.NAME));
    }

    /** Answers the first request up to a byte, and the rest of it when it may; every other request at once. */
    private static SourceServer.Script pausing(CountDownLatch reached, CountDownLatch release) {
        return (request, out) -> {
            if (reached.getCount() == 0) {
                SourceFile.of(BYTES).answer(request, out);
                return;
            }
            SourceFile.of(BYTES).breaking(SLICE + 1000).answer(request, out);
            reached.countDown();
            awaitQuietly(release);
        };
    }

    @Test
    void run_serverStopsInTheMiddle_goesOnWithTheFirstMissingSlice() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (SourceServer server = new SourceServer(pausing(reached, release))) {
            long taskId;
            try (Netdisk netdisk = open(UnaryOperator.identity())) {
                taskId = submit(netdisk, server);
                reached.await();
                await().until(() -> netdisk.tasks()
                                .get(alice(netdisk), OfflineHandlers.KIND, taskId)
                                .done()
                        == SLICE + 1000);
            }
            release.countDown();
            try (Netdisk netdisk = open(UnaryOperator.identity())) {
                awaitDone(netdisk, taskId);
                assertThat(found(netdisk))
                        .singleElement()
                        .satisfies(file -> assertThat(md5(file)).isEqualTo(TestFiles.md5(BYTES)));
            }
            assertThat(server.requests().getLast().headers()).containsEntry("range", "bytes=" + SLICE + "-");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fails once after the file is there, as if the process had died between two lines. */
    private static final class ForgettingTarget implements FetchTarget {
        private final FetchTarget target;
        private boolean forgotten;

        ForgettingTarget(FetchTarget target) {
            this.target = target;
        }

        @Override
        public Uploads uploads() {
            return target.uploads();
        }

        @Override
        public UploadRequest request(Account account, FetchInput input, Arrival arrival) {
            return target.request(account, input, arrival);
        }

        @Override
        public FileNode complete(Account account, String uploadId) {
            FileNode file = target.complete(account, uploadId);
            if (!forgotten) {
                forgotten = true;
                throw new DuopanException(ErrorKind.UNAVAILABLE, "Complete: it's forgotten that it's done");
            }
            return file;
        }

        @Override
        public Object wireId(long fileId) {
            return target.wireId(fileId);
        }
    }

    @Test
    void run_crashAfterTheFileIsThere_makesNoSecondOne() {
        try (SourceServer server = new SourceServer(SourceFile.of(BYTES));
                Netdisk netdisk = open(ForgettingTarget::new)) {
            long taskId = submit(netdisk, server);

            awaitDone(netdisk, taskId);
            assertThat(found(netdisk)).hasSize(1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void run_sourceThatChangedMeanwhile_beginsAgain() {
        SourceFile old = SourceFile.of(BYTES).breaking(SLICE + 1000);
        byte[] other = TestFiles.noise(BYTES.length, 5);
        SourceFile changed = SourceFile.of(other).called("\"second\"");
        AtomicInteger requests = new AtomicInteger();
        try (SourceServer server = new SourceServer(
                        (request, out) -> (requests.incrementAndGet() == 1 ? old : changed).answer(request, out));
                Netdisk netdisk = open(UnaryOperator.identity())) {
            awaitDone(netdisk, submit(netdisk, server));

            assertThat(found(netdisk))
                    .singleElement()
                    .satisfies(file -> assertThat(md5(file)).isEqualTo(TestFiles.md5(other)));
        }
    }

    private static String md5(FileNode file) {
        return Objects.requireNonNull(file.content()).md5();
    }
}
