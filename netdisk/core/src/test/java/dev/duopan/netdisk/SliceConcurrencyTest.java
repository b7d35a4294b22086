package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.part;
import static dev.duopan.netdisk.Samples.read;
import static dev.duopan.netdisk.Samples.slice;
import static dev.duopan.netdisk.Samples.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class SliceConcurrencyTest {
    private static final int SLICE = 300_000;
    private static final int COUNT = 6;
    private static final int SIZE = COUNT * SLICE;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Netdisk netdisk;
    private final Account account;
    private final byte[] bytes = Samples.bytes(11, SIZE);
    private final UploadSession session;

    SliceConcurrencyTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        session = Samples.begin(
                netdisk,
                account,
                UploadRequest.of(Destination.at("/file"), SIZE).withSlices(SlicePlan.fixed(SLICE)));
    }

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void writeSlice_allAtOnce_makesTheFile() {
        List<Future<SliceReceipt>> receipts = new ArrayList<>();
        for (int index = COUNT - 1; index >= 0; index--) {
            int current = index;
            receipts.add(threads.submit(() -> send(current)));
        }
        receipts.forEach(Samples::join);

        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void writeSlice_sameBytesManyTimesAtOnce_areAllAcknowledged() {
        List<Future<SliceReceipt>> receipts = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int index = 0; index < COUNT; index++) {
                int current = index;
                receipts.add(threads.submit(() -> send(current)));
            }
        }
        receipts.forEach(Samples::join);

        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void writeSlice_otherBytesAtOnce_neverMix() {
        for (int index = 1; index < COUNT; index++) {
            send(index);
        }
        List<Future<Optional<SliceReceipt>>> rivals = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            byte[] content = Samples.bytes(seed, SLICE);
            rivals.add(threads.submit(() -> sendIfPossible(0, content)));
        }
        List<Optional<SliceReceipt>> receipts =
                rivals.stream().map(Samples::join).toList();

        String acknowledged =
                netdisk.uploads().slices(account, session.id()).getFirst().md5();
        assertThat(receipts)
                .extracting(receipt -> receipt.map(SliceReceipt::md5).orElse(""))
                .contains(acknowledged);
        FileNode file = complete();
        byte[] stored = read(netdisk, file);
        assertThat(Samples.md5(part(stored, 0, SLICE))).isEqualTo(acknowledged);
        assertThat(Samples.md5(stored))
                .isEqualTo(Objects.requireNonNull(file.content()).md5());
    }

    @Test
    void writeSlice_overtakenByAnother_cannotTouchWhatIsAcknowledged() throws InterruptedException {
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InputStream slow = pausing(Samples.bytes(99, SLICE), halfway, goOn);
        Future<Optional<ErrorKind>> overtaken = threads.submit(() -> failure(0, slow));
        halfway.await();

        SliceReceipt receipt = send(0);
        for (int index = 1; index < COUNT; index++) {
            send(index);
        }
        goOn.countDown();

        assertThat(Samples.join(overtaken)).contains(ErrorKind.CONFLICT);
        assertThat(receipt.md5()).isEqualTo(Samples.md5(part(bytes, 0, SLICE)));
        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void writeSlice_overtakenWithTheSameBytes_isAcknowledgedToo() throws InterruptedException {
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InputStream slow = pausing(part(bytes, 0, SLICE), halfway, goOn);
        Future<Optional<ErrorKind>> overtaken = threads.submit(() -> failure(0, slow));
        halfway.await();

        send(0);
        goOn.countDown();

        assertThat(Samples.join(overtaken)).isEmpty();
    }

    @Test
    void writeSlice_endingAfterCompletion_cannotChangeTheFile() throws InterruptedException {
        for (int index = 0; index < COUNT; index++) {
            send(index);
        }
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InputStream slow = pausing(Samples.bytes(99, SLICE), halfway, goOn);
        Future<Optional<ErrorKind>> late = threads.submit(() -> failure(2, slow));
        halfway.await();

        FileNode file = complete();
        goOn.countDown();

        assertThat(Samples.join(late)).contains(ErrorKind.CONFLICT);
        assertThat(read(netdisk, file)).isEqualTo(bytes);
    }

    @Test
    void complete_whileSlicesAreReplaced_storesWhatWasAcknowledged() {
        for (int index = 0; index < COUNT; index++) {
            send(index);
        }
        List<Future<Optional<SliceReceipt>>> replacing = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            byte[] content = Samples.bytes(seed, SLICE);
            replacing.add(threads.submit(() -> sendIfPossible(3, content)));
        }
        FileNode file = complete();
        replacing.forEach(Samples::join);

        byte[] stored = read(netdisk, file);
        assertThat(Samples.md5(stored))
                .isEqualTo(Objects.requireNonNull(file.content()).md5());
        assertThat(Samples.md5(part(stored, 3 * SLICE, 4 * SLICE)))
                .isEqualTo(
                        netdisk.uploads().slices(account, session.id()).get(3).md5());
    }

    @Test
    void complete_manyTimesAtOnce_makesOneFile() {
        for (int index = 0; index < COUNT; index++) {
            send(index);
        }
        List<Future<FileNode>> completions = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            completions.add(threads.submit(this::complete));
        }

        assertThat(completions)
                .extracting(future -> Samples.join(future).id())
                .containsOnly(complete().id());
        assertThat(Samples.children(netdisk, account, "/")).containsExactly("file");
    }

    @Test
    void storeWhole_sameContentManyTimesAtOnce_keepsItOnce() {
        byte[] content = Samples.bytes(12, 100_000);
        List<Future<FileNode>> files = new ArrayList<>();
        for (int index = 0; index < 16; index++) {
            String path = "/copy" + index;
            files.add(threads.submit(() -> Samples.put(netdisk, account, path, content)));
        }

        for (Future<FileNode> file : files) {
            assertThat(read(netdisk, Samples.join(file))).isEqualTo(content);
        }
    }

    @Test
    void storeWhole_sameNameManyTimesAtOnce_givesEachAName() {
        List<Future<FileNode>> files = new ArrayList<>();
        for (int index = 0; index < 8; index++) {
            byte[] content = Samples.bytes(index, 10);
            files.add(threads.submit(() -> netdisk.uploads()
                    .storeWhole(
                            account,
                            UploadRequest.of(Destination.at("/same"), 10).withPolicy(ConflictPolicy.RENAME),
                            stream(content))));
        }

        assertThat(files)
                .extracting(future -> Samples.join(future).name())
                .doesNotHaveDuplicates()
                .contains("same");
    }

    private SliceReceipt send(int index) {
        return slice(netdisk, account, session, index, part(bytes, index * SLICE, (index + 1) * SLICE));
    }

    private Optional<SliceReceipt> sendIfPossible(int index, byte[] content) {
        try {
            return Optional.of(slice(netdisk, account, session, index, content));
        } catch (DuopanException conflict) {
            assertThat(conflict.kind()).isEqualTo(ErrorKind.CONFLICT);
            return Optional.empty();
        }
    }

    private Optional<ErrorKind> failure(int index, InputStream content) {
        try {
            netdisk.uploads().writeSlice(account, SliceWrite.of(session.id(), index), content);
            return Optional.empty();
        } catch (DuopanException failure) {
            return Optional.of(failure.kind());
        }
    }

    private FileNode complete() {
        return netdisk.uploads().complete(account, session.id(), Completion.asRequested());
    }

    /** A stream that stops after its first part until it may go on. */
    private static InputStream pausing(byte[] content, CountDownLatch halfway, CountDownLatch goOn) {
        return new FilterInputStream(stream(content)) {
            private boolean paused;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (in.available() < content.length && !paused) {
                    paused = true;
                    halfway.countDown();
                    await(goOn);
                }
                return super.read(target, offset, Math.min(length, 50_000));
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
