package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.MemoryDrive;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriveFileSystemsTest {
    private static final String NAME = "my drive/中文";

    private final MemoryDrive drive = MemoryDrive.create();
    private final FileSystem files;

    DriveFileSystemsTest() throws IOException {
        this.files = DriveFileSystems.open(NAME, drive);
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void uri_anyName_isEncoded() {
        assertThat(DriveFileSystems.uri(NAME)).hasToString("duopan://my%20drive%2F%E4%B8%AD%E6%96%87/");
        assertThat(files.getPath("/a b/ü?#%").toUri())
                .hasToString("duopan://my%20drive%2F%E4%B8%AD%E6%96%87/a%20b/%C3%BC%3F%23%25");
    }

    @Test
    void uri_impossibleName_isRefused() {
        assertThatThrownBy(() -> DriveFileSystems.uri("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DriveFileSystems.uri("\uD800")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void getFileSystem_openName_isThatOne() {
        assertThat(FileSystems.getFileSystem(DriveFileSystems.uri(NAME))).isSameAs(files);
    }

    @Test
    void getFileSystem_unknownName_isNotFound() {
        assertThatThrownBy(() -> FileSystems.getFileSystem(URI.create("duopan://unheard/")))
                .isInstanceOf(FileSystemNotFoundException.class)
                .hasMessageContaining("unheard");
        assertThatThrownBy(() -> Path.of(URI.create("duopan://unheard/a")))
                .isInstanceOf(FileSystemNotFoundException.class);
    }

    @Test
    void open_nameInUse_alreadyExists() {
        assertThatThrownBy(() -> DriveFileSystems.open(NAME, drive).close())
                .isInstanceOf(FileSystemAlreadyExistsException.class);
    }

    @Test
    void open_nameOfAClosedOne_isANewFileSystem() throws IOException {
        Path old = files.getPath("/a");
        files.close();

        try (FileSystem other = DriveFileSystems.open(NAME, drive)) {
            assertThat(other.getPath("/a")).isNotEqualTo(old).isGreaterThan(old);
        }
    }

    @Test
    void newFileSystem_somethingElseAsDrive_isRefused() {
        Map<String, ?> environment = Map.of(DriveFileSystems.DRIVE, "a drive");

        assertThatThrownBy(() -> FileSystems.newFileSystem(URI.create("duopan://other/"), environment)
                        .close())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duopan:a",
                "duopan:/a",
                "duopan:///a",
                "duopan://name/a?b",
                "duopan://name/a#b",
                "duopan://user@name/a",
                "duopan://name:80/a",
                "duopan://name/%FF"
            })
    void getPath_otherUri_isRefused(String uri) {
        assertThatThrownBy(() -> Path.of(URI.create(uri))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void newFileSystem_uriWithPath_isRefused() {
        assertThatThrownBy(() -> FileSystems.newFileSystem(URI.create("duopan://other/a"), Map.of("drive", drive))
                        .close())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void getPath_uriOfAnInstalledDrive_opensItsFileSystem() throws IOException {
        Path file = Path.of(URI.create("duopan://found/a.txt"));

        try (FileSystem found = file.getFileSystem()) {
            Files.writeString(file, "hello");
            assertThat(FileSystems.getFileSystem(URI.create("duopan://found"))).isSameAs(found);
            assertThat(InstalledDrives.opened().stat(DrivePath.of("/a.txt")).size())
                    .isEqualTo(5);
        }
        assertThat(InstalledDrives.closed()).isTrue();
    }

    @Test
    void newFileSystem_uriOfAnInstalledDrive_opensIt() throws IOException {
        try (FileSystem found = FileSystems.newFileSystem(URI.create("duopan://found"), Map.of())) {
            assertThat(Files.isDirectory(found.getPath("/"))).isTrue();
        }
    }

    @Test
    void getPath_installedDriveThatCannotBeOpened_isNotFound() {
        assertThatThrownBy(() -> Path.of(URI.create("duopan://locked/a")))
                .isInstanceOf(FileSystemNotFoundException.class)
                .hasMessageContaining("the key is missing");
        assertThatThrownBy(() -> FileSystems.newFileSystem(URI.create("duopan://locked/"), Map.of())
                        .close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the key is missing");
    }

    @Test
    void close_givenDrive_staysOpen() throws IOException {
        InstalledDrives.Closing given = new InstalledDrives.Closing(drive);
        DriveFileSystems.open("given", given).close();

        assertThat(given.isClosed()).isFalse();
    }

    @Test
    void close_again_changesNothing() throws IOException {
        files.close();
        files.close();

        assertThat(files.isOpen()).isFalse();
    }

    @Test
    void closed_anyAccess_isRefused() throws IOException {
        Path path = files.getPath("/a");
        files.close();

        assertThatThrownBy(() -> Files.exists(path)).isInstanceOf(ClosedFileSystemException.class);
        assertThatThrownBy(() -> Files.readString(path)).isInstanceOf(ClosedFileSystemException.class);
        assertThatThrownBy(() -> Files.delete(path)).isInstanceOf(ClosedFileSystemException.class);
        assertThatThrownBy(files::getRootDirectories).isInstanceOf(ClosedFileSystemException.class);
        assertThatThrownBy(files::getFileStores).isInstanceOf(ClosedFileSystemException.class);
        assertThat(path.resolve("b")).hasToString("/a/b");
    }

    @Test
    void close_openReader_isClosed() throws IOException {
        Files.writeString(files.getPath("/a"), "hello");
        try (SeekableByteChannel channel = Files.newByteChannel(files.getPath("/a"));
                InputStream stream = Files.newInputStream(files.getPath("/a"));
                DirectoryStream<Path> folder = Files.newDirectoryStream(files.getPath("/"))) {
            files.close();

            assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1))).isInstanceOf(ClosedChannelException.class);
            assertThatThrownBy(stream::read).isInstanceOf(ClosedFileSystemException.class);
            assertThatThrownBy(folder::iterator).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void close_openWriter_sendsWhatWasWritten() throws IOException {
        SeekableByteChannel channel =
                Files.newByteChannel(files.getPath("/a"), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        channel.write(ByteBuffer.wrap(new byte[5]));

        files.close();

        assertThat(channel.isOpen()).isFalse();
        assertThat(drive.stat(DrivePath.of("/a")).size()).isEqualTo(5);
    }

    @Test
    void watching_anything_isUnsupported() throws IOException {
        assertThatThrownBy(files::newWatchService).isInstanceOf(UnsupportedOperationException.class);
        try (var watcher = FileSystems.getDefault().newWatchService()) {
            assertThatThrownBy(() -> files.getPath("/").register(watcher, StandardWatchEventKinds.ENTRY_CREATE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(files::getUserPrincipalLookupService).isInstanceOf(UnsupportedOperationException.class);
    }
}
