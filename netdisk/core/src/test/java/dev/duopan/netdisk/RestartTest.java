package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.part;
import static dev.duopan.netdisk.Samples.put;
import static dev.duopan.netdisk.Samples.read;
import static dev.duopan.netdisk.Samples.slice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final int SLICE = 100_000;

    private final TestClock clock = new TestClock();
    private final byte[] bytes = Samples.bytes(41, 3 * SLICE);

    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Account account;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory).withClock(clock));
        account = netdisk.accounts()
                .find("anna")
                .orElseGet(() -> netdisk.accounts().add(NewAccount.of("anna", "secret".toCharArray())));
    }

    @AfterEach
    void close() {
        assertThat(netdisk.verify()).isEmpty();
        netdisk.close();
    }

    @Test
    void complete_afterRestart_hashesAgain() {
        UploadSession session = begin();
        send(session, 2);
        send(session, 0);
        restart();

        assertThat(netdisk.uploads().missingSlices(account, session.id())).containsExactly(1);
        send(session, 1);
        restart();

        assertThat(read(netdisk, complete(session))).isEqualTo(bytes);
    }

    @Test
    void complete_replacedSliceBeforeRestart_isInTheFile() {
        UploadSession session = begin();
        slice(netdisk, account, session, 0, new byte[SLICE]);
        send(session, 1);
        send(session, 2);
        send(session, 0);
        restart();

        assertThat(read(netdisk, complete(session))).isEqualTo(bytes);
    }

    @Test
    void complete_repeatedAfterRestart_returnsTheSameFile() {
        UploadSession session = begin();
        for (int index = 0; index < 3; index++) {
            send(session, index);
        }
        FileNode file = complete(session);
        restart();

        assertThat(complete(session)).isEqualTo(file);
        assertThat(read(netdisk, file)).isEqualTo(bytes);
    }

    @Test
    void open_strayFiles_areCollected() throws IOException {
        UploadSession session = begin();
        send(session, 0);
        put(netdisk, account, "/kept");
        netdisk.close();
        Path stray = directory.resolve("blobs").resolve("ab");
        Files.createDirectories(stray);
        Files.write(stray.resolve("ab" + "0".repeat(62)), new byte[5]);
        Files.write(directory.resolve("staging").resolve("whole-1234"), new byte[5]);
        Files.createDirectories(directory.resolve("staging").resolve("f".repeat(32)));

        open();

        assertThat(stray.resolve("ab" + "0".repeat(62))).doesNotExist();
        try (Stream<Path> staging = Files.list(directory.resolve("staging"))) {
            assertThat(staging.map(path -> path.getFileName().toString())).containsExactly(session.id());
        }
        assertThat(netdisk.uploads().missingSlices(account, session.id())).containsExactly(1, 2);
    }

    @Test
    void open_stagedBytesLost_wantsTheSlicesAgain() throws IOException {
        UploadSession session = begin();
        send(session, 0);
        netdisk.close();
        Disk.delete(directory.resolve("staging").resolve(session.id()));

        open();

        assertThat(netdisk.uploads().missingSlices(account, session.id())).containsExactly(0, 1, 2);
    }

    @Test
    void collect_expiredUploads_areForgotten() {
        UploadSession session = begin();
        send(session, 0);
        clock.advance(Duration.ofDays(6));
        send(session, 1);
        clock.advance(Duration.ofDays(6));
        assertThat(netdisk.collect().uploads()).isZero();
        clock.advance(Duration.ofDays(1));

        assertThat(netdisk.uploads().find(account, session.id())).isEmpty();
        assertKind(ErrorKind.NOT_FOUND, () -> send(session, 2));
        assertThat(netdisk.collect().uploads()).isEqualTo(1);
        assertThat(directory.resolve("staging").resolve(session.id())).doesNotExist();
    }

    @Test
    void collect_completeUploads_leaveNoFiles() throws IOException {
        UploadSession session = begin();
        for (int index = 0; index < 3; index++) {
            send(session, index);
        }
        complete(session);

        assertThat(directory.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void collect_unusedContents_areDeletedAndCanComeBack() {
        FileNode file = put(netdisk, account, "/x", bytes);
        netdisk.trash().trash(account, List.of(file.id()));
        assertThat(netdisk.collect().contents()).isZero();
        netdisk.trash().deleteForever(account, List.of(file.id()));

        assertThat(netdisk.collect().contents()).isEqualTo(1);
        assertThat(blob(file)).doesNotExist();
        assertThat(read(netdisk, put(netdisk, account, "/x", bytes))).isEqualTo(bytes);
    }

    @Test
    void verify_missingBytes_areFound() throws IOException {
        FileNode file = put(netdisk, account, "/x", bytes);
        Files.delete(blob(file));

        assertThat(netdisk.verify()).hasSize(1).first().asString().contains("300000 bytes should be stored");

        put(netdisk, account, "/again", bytes);
        assertThat(read(netdisk, file)).isEqualTo(bytes);
    }

    private Path blob(FileNode file) {
        String sha256 = Objects.requireNonNull(file.content()).sha256();
        return directory.resolve("blobs").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private void restart() {
        netdisk.close();
        open();
    }

    private UploadSession begin() {
        return Samples.begin(
                netdisk,
                account,
                UploadRequest.of(Destination.at("/file"), bytes.length).withSlices(SlicePlan.fixed(SLICE)));
    }

    private void send(UploadSession session, int index) {
        slice(netdisk, account, session, index, part(bytes, index * SLICE, (index + 1) * SLICE));
    }

    private FileNode complete(UploadSession session) {
        return netdisk.uploads().complete(account, session.id(), Completion.asRequested());
    }
}
