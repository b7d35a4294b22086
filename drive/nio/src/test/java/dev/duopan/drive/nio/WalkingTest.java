package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Walks ask for folders, not for each file. */
class WalkingTest {
    private final CountingDrive drive = new CountingDrive(MemoryDrive.create());
    private final FileSystem files;
    private final Path root;

    WalkingTest() throws IOException {
        this.files = DriveFileSystems.open("walking", drive);
        this.root = files.getPath("/");
        for (int number = 0; number < 30; number++) {
            keep("/folder " + number % 3 + "/file " + number, "hello");
        }
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void walk_tree_asksOnceForEachFolder() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            assertThat(walk).hasSize(34);
        }

        assertThat(drive.lists).hasValue(4);
        assertThat(drive.stats).hasValue(1);
    }

    @Test
    void readAttributes_askedAgain_areAskedOfTheDrive() throws IOException {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(root)) {
            Path first = paths.iterator().next();
            assertThat(Files.isDirectory(first)).isTrue();
            assertThat(drive.stats).hasValue(0);
            assertThat(Files.isDirectory(first)).isTrue();
            assertThat(drive.stats).hasValue(1);
        }
    }

    @Test
    void readAttributes_changedSinceTheListing_areTheNewOnes() throws IOException {
        Path folder = files.getPath("/folder 0");
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path file : paths) {
                Files.writeString(file, "something longer");
                assertThat(Files.size(file)).isEqualTo(16);
            }
        }
    }

    @Test
    void readAttributes_folderAboveMovedSinceTheListing_areGone() throws IOException {
        Path folder = files.getPath("/folder 0");
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            Path first = paths.iterator().next();
            Files.move(folder, files.getPath("/elsewhere"));
            assertThat(Files.isRegularFile(first)).isFalse();
        }
    }

    private void keep(String path, String text) {
        drive.upload(
                DrivePath.of(path),
                UploadSource.of(text.getBytes(StandardCharsets.UTF_8)),
                UploadOptions.on(ConflictPolicy.FAIL));
    }
}
