package dev.duopan.cli.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.cli.console.Environment;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.nio.DriveFinder;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class RemoteFinderTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path home;

    private RemoteStore remotes;
    private RemoteFinder finder;

    @BeforeEach
    void open() {
        Environment environment = new Environment(Map.of(), home, Locale.ENGLISH);
        remotes = RemoteStore.in(environment.configuration());
        finder = new RemoteFinder(environment);
    }

    @Test
    void finder_isInstalled() {
        assertThat(ServiceLoader.load(DriveFinder.class)).hasOnlyElementsOfType(RemoteFinder.class);
    }

    @Test
    void find_noSuchRemote_isNothing() {
        assertThat(finder.find("nowhere")).isEmpty();
    }

    @Test
    void find_localRemote_isItsFolder() throws IOException {
        remotes.add(new Remote("disk", RemoteType.LOCAL).with(Setting.ROOT, home.toString()));
        Files.writeString(home.resolve("a.txt"), "hello");
        try (Drive drive = finder.find("disk").orElseThrow();
                InputStream bytes = drive.read(DrivePath.of("/a.txt"), ByteRange.ALL)) {
            assertThat(bytes).hasContent("hello");
        }
    }

    @Test
    void find_cloudRemote_speaksToItsService() {
        remotes.add(cloud("pan"));
        try (Drive drive = finder.find("pan").orElseThrow()) {
            drive.mkdir(DrivePath.of("/found"));
            assertThat(drive.list(DrivePath.ROOT)).extracting(Entry::name).contains("found");
        }
    }

    @Test
    void close_drive_closesItsConnections() {
        remotes.add(cloud("pan"));
        Drive drive = finder.find("pan").orElseThrow();
        drive.close();
        assertThatThrownBy(drive::about).isInstanceOf(RuntimeException.class);
    }

    private static Remote cloud(String name) {
        return new Remote(name, RemoteType.OPEN123)
                .with(Setting.BASE_URL, NETDISK.address().toString())
                .with(
                        Setting.ACCESS_TOKEN,
                        NETDISK.token("ann", TokenApi.PAN123_OPEN).reveal());
    }
}
