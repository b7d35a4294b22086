package dev.duopan.drive.nio;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The part of {@link FileSystemContract} about copying and moving, also from and to the default file system. */
public abstract class JourneyContract extends ChannelContract {
    @TempDir
    private Path computer;

    /** Copying and moving, for what holds of both. */
    protected enum Way {
        COPY {
            @Override
            Path go(Path source, Path target, CopyOption... options) throws IOException {
                return Files.copy(source, target, options);
            }
        },
        MOVE {
            @Override
            Path go(Path source, Path target, CopyOption... options) throws IOException {
                return Files.move(source, target, options);
            }
        };

        abstract Path go(Path source, Path target, CopyOption... options) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void journey_taken_fileAlreadyExists(Way way) throws IOException {
        file("a", "a");
        file("b", "b");
        folder("folder");

        assertThatThrownBy(() -> way.go(at("a"), at("b"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> way.go(at("a"), at("folder"))).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(at("b")).hasContent("b");
        assertThat(names(home)).containsExactly("a", "b", "folder");
    }

    @ParameterizedTest
    @EnumSource
    void journey_replaceExisting_replaces(Way way) throws IOException {
        file("a", "a");
        file("b", "b");

        way.go(at("a"), at("b"), REPLACE_EXISTING);

        assertThat(at("b")).hasContent("a");
        assertThat(Files.exists(at("a"))).isEqualTo(way == Way.COPY);
    }

    @ParameterizedTest
    @EnumSource
    void journey_replaceEmptyFolder_replaces(Way way) throws IOException {
        file("a", "a");
        folder("folder");

        way.go(at("a"), at("folder"), REPLACE_EXISTING);

        assertThat(at("folder")).hasContent("a");
    }

    @ParameterizedTest
    @EnumSource
    void journey_replaceFolderWithSomething_directoryNotEmpty(Way way) throws IOException {
        file("a", "a");
        file("folder/b", "b");

        assertThatThrownBy(() -> way.go(at("a"), at("folder"), REPLACE_EXISTING))
                .isInstanceOf(DirectoryNotEmptyException.class);

        assertThat(names(home)).containsExactly("a", "folder");
        assertThat(at("folder/b")).hasContent("b");
    }

    @ParameterizedTest
    @EnumSource
    void journey_folderOverFile_replacesIt(Way way) throws IOException {
        folder("folder");
        file("b", "b");

        way.go(at("folder"), at("b"), REPLACE_EXISTING);

        assertThat(Files.isDirectory(at("b"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void journey_ontoItself_changesNothing(Way way) throws IOException {
        file("a", "a");

        way.go(at("a"), at("a"));
        way.go(at("a"), at("a"), REPLACE_EXISTING);

        assertThat(at("a")).hasContent("a");
    }

    @ParameterizedTest
    @EnumSource
    void journey_missing_noSuchFile(Way way) {
        assertThatThrownBy(() -> way.go(at("missing"), at("b")))
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        failure -> assertThat(failure.getFile())
                                .isEqualTo(at("missing").toString()));

        assertThat(Files.exists(at("b"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void journey_noFolderAboveTarget_noSuchFile(Way way) throws IOException {
        file("a", "a");

        assertThatThrownBy(() -> way.go(at("a"), at("missing/b"))).isInstanceOf(NoSuchFileException.class);

        assertThat(names(home)).containsExactly("a");
    }

    @Test
    void copy_file_leavesTheOriginal() throws IOException {
        Files.write(at("a"), noise(100_000));

        assertThat(Files.copy(at("a"), at("b"))).isEqualTo(at("b"));

        assertThat(Files.readAllBytes(at("b"))).isEqualTo(noise(100_000));
        assertThat(names(home)).containsExactly("a", "b");
    }

    @Test
    void copy_folder_leavesItsEntriesBehind() throws IOException {
        file("folder/a", "a");

        Files.copy(at("folder"), at("copy"));

        assertThat(Files.isDirectory(at("copy"))).isTrue();
        assertThat(names(at("copy"))).isEmpty();
    }

    @Test
    void copy_copyAttributes_keepsTheTime() throws IOException {
        ifTimesCanBeSet(() -> {
            Files.setLastModifiedTime(file("a", "a"), LONG_AGO);

            Files.copy(at("a"), at("b"), COPY_ATTRIBUTES);

            assertThat(Files.getLastModifiedTime(at("b"))).isEqualTo(LONG_AGO);
        });
    }

    @Test
    void copy_impossibleOption_isUnsupported() throws IOException {
        file("a", "a");
        CopyOption unheard = new CopyOption() {};

        assertThatThrownBy(() -> Files.copy(at("a"), at("b"), ATOMIC_MOVE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Files.copy(at("a"), at("b"), unheard))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(names(home)).containsExactly("a");
    }

    @Test
    void copy_noFollowLinks_changesNothingForFiles() throws IOException {
        file("a", "a");

        Files.copy(at("a"), at("b"), LinkOption.NOFOLLOW_LINKS);

        assertThat(at("b")).hasContent("a");
    }

    @Test
    void copy_stream_makesTheFile() throws IOException {
        try (InputStream stream = new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8))) {
            assertThat(Files.copy(stream, at("a"))).isEqualTo(5);
        }

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Files.copy(at("a"), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("hello");
        assertThatThrownBy(() -> Files.copy(InputStream.nullInputStream(), at("a")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void copy_toDefaultFileSystem_arrives() throws IOException {
        Files.write(at("a"), noise(300_000));

        Files.copy(at("a"), computer.resolve("a"));

        assertThat(Files.readAllBytes(computer.resolve("a"))).isEqualTo(noise(300_000));
    }

    @Test
    void copy_fromDefaultFileSystem_arrives() throws IOException {
        Files.write(computer.resolve("a"), noise(300_000));

        Files.copy(computer.resolve("a"), at("a"));

        assertThat(Files.readAllBytes(at("a"))).isEqualTo(noise(300_000));
        assertThatThrownBy(() -> Files.copy(computer.resolve("a"), at("a")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void copy_replacingFromDefaultFileSystem_replaces() throws IOException {
        file("a", "old");

        Files.copy(Files.writeString(computer.resolve("a"), "new"), at("a"), REPLACE_EXISTING);

        assertThat(at("a")).hasContent("new");
    }

    @Test
    void copy_attributesFromAndToDefaultFileSystem_keepsTheTime() throws IOException {
        ifTimesCanBeSet(() -> {
            Path original = Files.setLastModifiedTime(Files.writeString(computer.resolve("a"), "a"), LONG_AGO);

            Files.copy(original, at("a"), COPY_ATTRIBUTES);
            Files.copy(at("a"), computer.resolve("b"), COPY_ATTRIBUTES);

            assertThat(Files.getLastModifiedTime(at("a"))).isEqualTo(LONG_AGO);
            assertThat(Files.getLastModifiedTime(computer.resolve("b"))).isEqualTo(LONG_AGO);
        });
    }

    @Test
    void move_file_isThereAndGoneHere() throws IOException {
        file("a", "a");
        folder("folder");

        assertThat(Files.move(at("a"), at("folder/b"))).isEqualTo(at("folder/b"));

        assertThat(at("folder/b")).hasContent("a");
        assertThat(names(home)).containsExactly("folder");
    }

    @Test
    void move_folder_takesEverythingAlong() throws IOException {
        file("folder/deep/a", "a");

        Files.move(at("folder"), at("moved"));

        assertThat(at("moved/deep/a")).hasContent("a");
        assertThat(names(home)).containsExactly("moved");
    }

    @Test
    void move_replaceEmptyFolder_replaces() throws IOException {
        file("a/b", "b");
        folder("folder");

        Files.move(at("a"), at("folder"), REPLACE_EXISTING);

        assertThat(at("folder/b")).hasContent("b");
        assertThat(names(home)).containsExactly("folder");
    }

    @Test
    void move_folderIntoItself_failsAndLosesNothing() throws IOException {
        file("folder/a", "a");

        assertThatThrownBy(() -> Files.move(at("folder"), at("folder/b"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Files.move(at("folder"), at("folder/a"), REPLACE_EXISTING))
                .isInstanceOf(IOException.class);

        assertThat(Files.exists(at("folder"))).isTrue();
    }

    @Test
    void move_atomically_replacesInOneStepOrSaysThatItCannot() throws IOException {
        file("a", "a");
        file("b", "b");

        if (movesAtOnce()) {
            Files.move(at("a"), at("b"), ATOMIC_MOVE);
            assertThat(names(home)).containsExactly("b");
            assertThat(at("b")).hasContent("a");
        } else {
            assertThatThrownBy(() -> Files.move(at("a"), at("b"), ATOMIC_MOVE))
                    .isInstanceOf(AtomicMoveNotSupportedException.class);
            assertThat(names(home)).containsExactly("a", "b");
        }
    }

    @Test
    void move_copyAttributes_isUnsupported() throws IOException {
        file("a", "a");

        assertThatThrownBy(() -> Files.move(at("a"), at("b"), COPY_ATTRIBUTES))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void move_file_keepsItsTime() throws IOException {
        ifTimesCanBeSet(() -> {
            Files.setLastModifiedTime(file("a", "a"), LONG_AGO);

            Files.move(at("a"), at("b"));

            assertThat(Files.getLastModifiedTime(at("b"))).isEqualTo(LONG_AGO);
        });
    }

    @Test
    void move_toDefaultFileSystem_isThereAndGoneHere() throws IOException {
        file("a", "a");

        Files.move(at("a"), computer.resolve("a"));

        assertThat(computer.resolve("a")).hasContent("a");
        assertThat(names(home)).isEmpty();
    }

    @Test
    void move_fromDefaultFileSystem_isHereAndGoneThere() throws IOException {
        ifTimesCanBeSet(() -> {
            Files.writeString(computer.resolve("a"), "a");

            Files.move(computer.resolve("a"), at("a"));

            assertThat(at("a")).hasContent("a");
            assertThat(computer).isEmptyDirectory();
        });
    }
}
