package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.DENIED;
import static dev.duopan.api.ErrorKind.EXISTS;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static dev.duopan.api.ErrorKind.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.DuopanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDriveTest extends DriveContract {
    private final Path folder;
    private final Path root;
    private final LocalDrive drive;

    LocalDriveTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.root = Files.createDirectory(folder.resolve("root"));
        this.drive = LocalDrive.at(root);
    }

    @AfterEach
    void noPartIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(LocalParts::isPart);
        }
    }

    @Override
    protected Drive drive() {
        return drive;
    }

    @Test
    void at_missingFolder_notFound() {
        assertFails(NOT_FOUND, () -> LocalDrive.at(folder.resolve("missing")).close());
    }

    @Test
    void at_file_invalid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertFails(INVALID, () -> LocalDrive.at(file).close());
    }

    @Test
    void list_symbolicLink_isLeftOut() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), Files.writeString(folder.resolve("secret"), "secret"));

        assertThat(names(DrivePath.ROOT)).doesNotContain("link");
    }

    @Test
    void read_throughLinkOutOfTheRoot_denied() throws IOException {
        Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("out"), folder);

        assertFails(
                DENIED,
                () -> drive.read(DrivePath.of("/out/secret"), ByteRange.ALL).close());
        assertFails(DENIED, () -> drive.stat(DrivePath.of("/out")));
        assertFails(DENIED, () -> drive.list(DrivePath.of("/out")));
    }

    @Test
    void upload_throughOrOverLink_deniedAndTouchesNothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("out"), folder);
        Files.createSymbolicLink(root.resolve("link"), secret);
        UploadOptions overwrite = UploadOptions.on(ConflictPolicy.OVERWRITE);

        assertFails(DENIED, () -> drive.upload(DrivePath.of("/out/secret"), source("new"), overwrite));
        assertFails(DENIED, () -> drive.upload(DrivePath.of("/link"), source("new"), overwrite));

        assertThat(secret).hasContent("secret");
    }

    @Test
    void delete_folderWithLink_deletesTheLinkOnly() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createDirectory(root.resolve("a"));
        Files.createSymbolicLink(root.resolve("a/link"), folder);

        drive.delete(DrivePath.of("/a"));

        assertThat(root.resolve("a")).doesNotExist();
        assertThat(secret).hasContent("secret");
    }

    @Test
    void list_partOfAnUpload_isHidden() throws IOException {
        Path part = Files.writeString(root.resolve(partName(Instant.now())), "half");

        assertThat(names(DrivePath.ROOT)).noneMatch(LocalParts::isPart);
        Files.delete(part);
    }

    @Test
    void upload_nameOfAPart_invalid() {
        DrivePath part = home.child(partName(Instant.now()));

        assertFails(INVALID, () -> drive.upload(part, source("text"), UploadOptions.FAIL_IF_EXISTS));
    }

    @Test
    void upload_partsOfACrash_areSweptEightDaysLater() throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofDays(9));
        Path old = Files.writeString(root.resolve(partName(longAgo)), "half");
        Files.setLastModifiedTime(old, FileTime.from(longAgo));
        Path busy = Files.writeString(root.resolve(partName(longAgo.plusSeconds(1))), "still written");

        drive.upload(DrivePath.of("/a"), source("text"), UploadOptions.FAIL_IF_EXISTS);

        assertThat(old).doesNotExist();
        assertThat(busy).exists();
        Files.delete(busy);
    }

    @Test
    void upload_sameNameByManyThreads_oneWins() {
        AtomicInteger won = new AtomicInteger();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 16)
                    .forEach(number -> threads.execute(() -> {
                        try {
                            file("a.txt", "number " + number);
                            won.incrementAndGet();
                        } catch (DuopanException e) {
                            assertThat(e.kind()).isEqualTo(EXISTS);
                        }
                    }));
        }

        assertThat(won).hasValue(1);
        assertThat(names(home)).containsExactly("a.txt");
    }

    @Test
    void upload_threadInterrupted_leavesNothingAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertFails(UNAVAILABLE, () -> drive.upload(at("a.txt"), source("text"), UploadOptions.FAIL_IF_EXISTS));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(names(home)).isEmpty();
    }

    @Test
    void copy_folderWithLink_leavesTheLinkOut() throws IOException {
        file("a/b.txt", "b");
        Files.createSymbolicLink(root.resolve(home.name()).resolve("a/link"), folder);

        drive.copy(at("a"), at("z"), ConflictPolicy.FAIL);

        assertThat(root.resolve(home.name()).resolve("z")).isDirectoryNotContaining("glob:**link");
        assertThat(names(at("z"))).containsExactly("b.txt");
    }

    private static String partName(Instant begun) {
        return ".duopan-%x-0123456789abcdef.part".formatted(begun.getEpochSecond());
    }
}
