package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.WireExchange;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.UploadListener;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResumedUploadTest {
    private static final DrivePath PATH = DrivePath.of("/a/noise");
    private static final int SLICES = 5;
    private static final long TALK = 100_000;

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.inProcess();

    private final AtomicInteger answering = new AtomicInteger();

    private static final class Keeper implements UploadListener {
        private final AtomicReference<String> token = new AtomicReference<>("");
        private final int slices;
        private int told;

        Keeper(int slices) {
            this.slices = slices;
        }

        @Override
        public void arrived(long bytes) {}

        @Override
        public void resumable(String newest) {
            token.set(newest);
            if (told++ == slices) {
                throw new DuopanException(ErrorKind.UNAVAILABLE, "the cable was pulled");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void upload_resumedByAnotherDrive_sendsOnlyMissingSlices(Service service) throws IOException {
        byte[] content = content(service);
        String token = broken(service, content, 2);

        long sent = sent(service, content, token);

        assertThat(sent).isLessThan(content.length - 2 * slice(service) + TALK);
        assertThat(read(service)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource
    void upload_resumedWithAnotherPolicy_beginsAnew(Service service) throws IOException {
        byte[] content = content(service);
        String token = broken(service, content, 2);

        UploadOptions options = UploadOptions.on(ConflictPolicy.OVERWRITE).resuming(token);
        open(service).upload(PATH, UploadSource.of(content), options);

        assertThat(read(service)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource
    void upload_resumedWhenTheServiceHasForgotten_sendsEverything(Service service) throws IOException {
        byte[] content = content(service);
        String token = broken(service, content, 2);
        netdisk.clock().advance(Duration.ofDays(30));
        netdisk.netdisk().collect();

        long sent = sent(service, content, token);

        assertThat(sent).isGreaterThanOrEqualTo(content.length);
        assertThat(read(service)).isEqualTo(content);
    }

    private String broken(Service service, byte[] content, int slices) {
        Keeper keeper = new Keeper(slices);
        UploadOptions options = UploadOptions.FAIL_IF_EXISTS.listener(keeper);
        assertThatThrownBy(() -> open(service).upload(PATH, UploadSource.of(content), options))
                .hasMessage("the cable was pulled");
        await().until(() -> answering.get() == 0);
        return keeper.token.get();
    }

    /** A server goes on for a moment with what a client has dropped. */
    private void answer(WireExchange exchange) throws IOException {
        answering.incrementAndGet();
        try {
            netdisk.handler().handle(exchange);
        } finally {
            answering.decrementAndGet();
        }
    }

    private long sent(Service service, byte[] content, String token) {
        try (LoopbackTransport loopback = new LoopbackTransport(netdisk.handler());
                WireBytes counting = new WireBytes(loopback)) {
            service.open(netdisk, counting)
                    .upload(PATH, UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS.resuming(token));
            return counting.sent();
        }
    }

    private Drive open(Service service) {
        return service.open(netdisk, new LoopbackTransport(this::answer));
    }

    private byte[] content(Service service) {
        byte[] content = new byte[(int) slice(service) * (SLICES - 1) + 12_345];
        new Random(SLICES).nextBytes(content);
        return content;
    }

    private long slice(Service service) {
        return open(service).traits().uploads().sliceSize();
    }

    private byte[] read(Service service) throws IOException {
        try (InputStream stream = open(service).read(PATH, dev.duopan.drive.ByteRange.ALL)) {
            return stream.readAllBytes();
        }
    }
}
