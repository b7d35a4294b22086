package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.client.LoopbackTransport;
import dev.duopan.client.Transport;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Baidu's download hosts tell of contents, and what it costs to ask. */
class BaiduContentsTest {
    private static final String DESCRIPTIONS = "/rest/2.0/xpan/multimedia";
    private static final int FILES = 6;

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.inProcess();

    private final Interference interference = new Interference(transport());
    private final AtomicInteger asked = new AtomicInteger();

    private Transport transport() {
        return new LoopbackTransport(exchange -> netdisk.handler().handle(exchange));
    }

    private static String md5(Drive drive, Entry file) {
        return drive.require(DigestLookup.class)
                .lookup(file)
                .ofContent(DigestAlgorithm.MD5)
                .orElseThrow();
    }

    private static Entry upload(Drive drive, String path, String text) {
        UploadSource source = UploadSource.of(text.getBytes(StandardCharsets.UTF_8));
        return drive.upload(DrivePath.of(path), source, UploadOptions.on(ConflictPolicy.OVERWRITE));
    }

    @Test
    void lookup_afterTheFileWasReplaced_isThatOfTheNewContent() throws IOException {
        Drive drive = Service.BAIDU.open(netdisk, interference);
        Entry old = upload(drive, "/a", "old");
        drive.read(old.path(), ByteRange.ALL).close();
        String before = md5(drive, old);

        Entry replaced = upload(drive, "/a", "new");

        assertThat(md5(drive, replaced)).isNotEqualTo(before);
    }

    @Test
    void lookup_ofSeveralFilesAtOnce_asksForTheirLinksTogether() throws Exception {
        Drive drive = Service.BAIDU.open(netdisk, interference);
        List<Entry> files = IntStream.range(0, FILES)
                .mapToObj(number -> upload(drive, "/" + number, "file " + number))
                .toList();
        CountDownLatch first = new CountDownLatch(1);
        Semaphore allowed = new Semaphore(0);
        interference.before(DESCRIPTIONS, () -> {
            asked.incrementAndGet();
            first.countDown();
            allowed.acquireUninterruptibly();
        });
        List<Thread> threads = files.stream()
                .map(file -> Thread.ofPlatform().unstarted(() -> md5(drive, file)))
                .toList();
        threads.getFirst().start();
        first.await();
        threads.stream().skip(1).forEach(BaiduContentsTest::startAndWaitUntilItWaits);
        allowed.release(FILES);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(asked).hasValue(2);
    }

    private static void startAndWaitUntilItWaits(Thread thread) {
        thread.start();
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }
}
