package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {
    @TempDir
    private Path directory;

    @Test
    void open_secondServer_throwsBusy() {
        try (Netdisk first = Netdisk.open(Samples.settings(directory))) {
            assertThat(first.accounts().list()).isEmpty();
            assertKind(ErrorKind.BUSY, () -> Netdisk.open(Samples.settings(directory)));
        }
        Netdisk.open(Samples.settings(directory)).close();
    }

    @Test
    void open_administrationBesideServer_changesAtOnce() {
        try (Netdisk server = Netdisk.open(Samples.settings(directory));
                Netdisk administration = administer()) {
            Account anna = administration.accounts().add(NewAccount.of("anna", "secret".toCharArray()));
            AccessToken token = administration.tokens().issue(TokenOrder.of(anna, TokenApi.PAN123_OPEN));

            assertThat(server.accounts().authenticate("anna", "secret".toCharArray()))
                    .isEqualTo(anna);
            assertThat(server.tokens()
                            .verify(token.value(), TokenApi.PAN123_OPEN)
                            .account())
                    .isEqualTo(anna);

            Samples.put(server, anna, "/file");
            administration.accounts().remove(anna);
            assertKind(ErrorKind.UNAUTHENTICATED, () -> server.tokens().verify(token.value(), TokenApi.PAN123_OPEN));
            assertThat(server.collect().contents()).isEqualTo(1);
        }
    }

    @Test
    void open_administrationAlone_needsNoServer() {
        try (Netdisk administration = administer()) {
            administration.accounts().add(NewAccount.of("anna", "secret".toCharArray()));
            assertKind(ErrorKind.UNSUPPORTED, administration::uploads);
            assertKind(ErrorKind.UNSUPPORTED, administration::collect);
        }
        try (Netdisk server = Netdisk.open(Samples.settings(directory))) {
            assertThat(server.accounts().list()).hasSize(1);
        }
    }

    @Test
    void open_manyAtOnceOnNewDirectory_createsItOnce() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4)
                    .mapToObj(index -> threads.submit(() -> addAccount("a" + index)))
                    .toList()
                    .forEach(Samples::join);
        }
        try (Netdisk administration = administer()) {
            assertThat(administration.accounts().list()).hasSize(4);
        }
    }

    @Test
    void open_fileInTheWay_throwsUnavailable() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertKind(ErrorKind.UNAVAILABLE, () -> Netdisk.open(Samples.settings(file)));
    }

    @Test
    void change_afterClose_throwsUnavailable() {
        Netdisk netdisk = Netdisk.open(Samples.settings(directory));
        netdisk.close();

        assertKind(ErrorKind.UNAVAILABLE, () -> netdisk.accounts().list());
        assertKind(
                ErrorKind.UNAVAILABLE,
                () -> netdisk.applications()
                        .remove(new Application(
                                1,
                                "gone",
                                new Account(1, "gone", AccountLevel.FREE, 0, java.time.Instant.EPOCH),
                                "0",
                                null,
                                java.time.Instant.EPOCH)));
    }

    private boolean addAccount(String name) {
        try (Netdisk netdisk = administer()) {
            netdisk.accounts().add(NewAccount.of(name, "secret".toCharArray()));
            return true;
        }
    }

    private Netdisk administer() {
        return Netdisk.open(Samples.settings(directory).withRole(NetdiskRole.ADMINISTRATION));
    }
}
