package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.state.StateFile;
import dev.duopan.drive.transfer.FileProgress;
import dev.duopan.drive.transfer.TransferJournal;
import dev.duopan.drive.transfer.TransferKey;
import dev.duopan.testkit.NetdiskExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies in processes that are killed in the middle, and gone on with by others. */
class KilledCopyTest {
    private static final int SIZE = 70 << 20;
    private static final long SLOW = 50L << 20;
    private static final long FAST = 1L << 29;
    private static final long TALK = 200_000;
    private static final long HEAD = 256 << 10;

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.onSocket();

    private final Transport transport = new HttpTransport(HttpOptions.DEFAULT);
    private final byte[] content = content();

    @TempDir
    Path folder;

    private static byte[] content() {
        byte[] content = new byte[SIZE];
        new Random(SIZE).nextBytes(content);
        return content;
    }

    @AfterEach
    void disconnect() {
        transport.close();
    }

    @ParameterizedTest
    @EnumSource
    void upload_killed_nextProcessSendsWhatIsMissing(Service service) throws Exception {
        local().upload(CopyProcess.FILE, UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);
        String target = remote(service, "ann");

        kill(here(), target, 4);
        Moved moved = copy(here(), target);

        long slice = service.open(netdisk, transport).traits().uploads().sliceSize();
        assertThat(moved.sent()).isLessThan(SIZE - 2 * slice + TALK);
        assertThat(read(service.open(netdisk, transport))).isEqualTo(content);
        assertThat(remembered("LOCAL", service.name())).isEqualTo(FileProgress.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void download_killed_nextProcessFetchesWhatIsMissing(Service service) throws Exception {
        service.open(netdisk, transport)
                .upload(CopyProcess.FILE, UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);
        String source = remote(service, "ann");

        kill(source, here(), 3);
        long safe = remembered(service.name(), "LOCAL").fetched().length();
        Moved moved = copy(source, here());

        assertThat(safe).isPositive();
        assertThat(moved.received()).isLessThan(SIZE - safe + TALK);
        assertThat(read(local())).isEqualTo(content);
        assertThat(remembered(service.name(), "LOCAL")).isEqualTo(FileProgress.NONE);
        assertThat(folder.resolve("local")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void relay_killedOnBothHalves_isGoneOnWithEachTime() throws Exception {
        service("bob").upload(CopyProcess.FILE, UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);
        String source = remote(Service.PAN123, "bob");
        String target = remote(Service.BAIDU, "ann");

        kill(source, target, 3);
        long safe = remembered("PAN123", "BAIDU").fetched().length();
        kill(source, target, 12);
        Moved moved = copy(source, target);

        assertThat(safe).isPositive();
        assertThat(moved.received())
                .as("the head, to ask for an instant upload")
                .isLessThan(HEAD + TALK);
        assertThat(moved.sent()).isLessThan(SIZE);
        assertThat(read(Service.BAIDU.open(netdisk, transport))).isEqualTo(content);
        assertThat(remembered("PAN123", "BAIDU")).isEqualTo(FileProgress.NONE);
        assertThat(folder.resolve("state/relay")).isEmptyDirectory();
    }

    private Drive service(String account) {
        return Service.PAN123.open(netdisk.address(), netdisk.token(account, Service.PAN123.api()), transport);
    }

    private String remote(Service service, String account) {
        return service + "=" + netdisk.token(account, service.api()).reveal();
    }

    private String here() throws IOException {
        return "LOCAL=" + Files.createDirectories(folder.resolve("local"));
    }

    private LocalDrive local() throws IOException {
        return LocalDrive.at(Files.createDirectories(folder.resolve("local")));
    }

    private List<String> arguments(long rate, String from, String to) {
        return List.of(netdisk.address().toString(), folder.resolve("state").toString(), Long.toString(rate), from, to);
    }

    /** Kills a process when it has remembered so many steps. */
    private void kill(String from, String to, int steps) throws Exception {
        Process process = CopyProcess.start(arguments(SLOW, from, to));
        try (BufferedReader lines = CopyProcess.lines(process)) {
            for (int step = 0; step < steps; step++) {
                assertThat(lines.readLine()).isEqualTo("noted");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private record Moved(long sent, long received) {}

    private Moved copy(String from, String to) throws Exception {
        Process process = CopyProcess.start(arguments(FAST, from, to));
        try (BufferedReader lines = CopyProcess.lines(process)) {
            String last = lines.lines().reduce("", (before, line) -> line);
            assertThat(process.waitFor()).isZero();
            String[] words = last.split(" ", -1);
            return new Moved(Long.parseLong(words[1]), Long.parseLong(words[2]));
        }
    }

    private FileProgress remembered(String from, String to) {
        TransferKey key = new TransferKey(from + CopyProcess.FILE, to + CopyProcess.FILE);
        try (StateFile state = StateFile.in(folder.resolve("state"));
                TransferJournal.Page page = state.journal().open(key)) {
            return page.found();
        }
    }

    private static byte[] read(Drive drive) throws IOException {
        try (InputStream stream = drive.read(CopyProcess.FILE, ByteRange.ALL)) {
            return stream.readAllBytes();
        }
    }
}
