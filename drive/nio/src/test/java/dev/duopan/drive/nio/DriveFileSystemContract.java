package dev.duopan.drive.nio;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.drive.AtomicMove;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.SettableTimes;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of file systems, and what is particular about those over drives: a new kind of drive is a new subclass. */
public abstract class DriveFileSystemContract extends FileSystemContract {
    private static final Pattern KEPT = Pattern.compile("kept in (\\S+)\\.$");

    private @Nullable FileSystem opened;

    /** Returns the drive under test, always the same one during a test. */
    protected abstract Drive drive();

    @Override
    protected final Path base() throws IOException {
        FileSystem system = opened;
        if (system == null) {
            system = DriveFileSystems.open("contract " + UUID.randomUUID(), drive());
            opened = system;
        }
        return system.getPath("/");
    }

    @Override
    protected final boolean setsTimes() {
        return drive().capability(SettableTimes.class).isPresent();
    }

    @Override
    protected final boolean movesAtOnce() {
        return drive().capability(AtomicMove.class).isPresent();
    }

    @Override
    @AfterEach
    void deleteHome() throws IOException {
        super.deleteHome();
        fileSystem().close();
    }

    @Test
    void drive_whatWasWritten_isThere() throws IOException {
        file("a.txt", "hello");

        assertThat(drive().stat(inDrive("a.txt")).size()).isEqualTo(5);
    }

    @Test
    void fileKey_file_isTheIdOfTheDrive() throws IOException {
        file("a.txt", "hello");

        String id = drive().stat(inDrive("a.txt")).id();
        assertThat(Files.readAttributes(at("a.txt"), BasicFileAttributes.class).fileKey())
                .isEqualTo(id.isEmpty() ? null : id);
    }

    @Test
    void setLastModifiedTime_driveThatCannot_isUnsupported() throws IOException {
        file("a.txt", "hello");

        if (!setsTimes()) {
            assertThatThrownBy(() -> Files.setLastModifiedTime(at("a.txt"), LONG_AGO))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
        assertThatThrownBy(() -> Files.setAttribute(at("a.txt"), "creationTime", LONG_AGO))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void write_notClosedYet_isInvisible() throws IOException {
        try (SeekableByteChannel channel = open("a", WRITE, CREATE)) {
            channel.write(buffer("hello"));
            assertThat(names(home)).isEmpty();
        }

        assertThat(names(home)).containsExactly("a");
    }

    @Test
    void write_createNewAndTakenMeanwhile_failsAndKeepsWhatWasWritten() throws IOException {
        SeekableByteChannel channel = open("a", WRITE, CREATE_NEW);
        channel.write(buffer("mine"));
        upload("a", "theirs");

        FileAlreadyExistsException failure = catchThrowableOfType(FileAlreadyExistsException.class, channel::close);

        assertThat(at("a")).hasContent("theirs");
        assertThat(takeKept(failure)).isEqualTo("mine");
    }

    @Test
    void write_appendToFileChangedMeanwhile_failsAndKeepsWhatWasWritten() throws IOException {
        file("a", "0123");
        SeekableByteChannel channel = open("a", APPEND);
        channel.write(buffer("45"));
        upload("a", "something else");

        FileSystemException failure = catchThrowableOfType(FileSystemException.class, channel::close);

        assertThat(at("a")).hasContent("something else");
        assertThat(takeKept(failure)).isEqualTo("012345");
    }

    private static String takeKept(FileSystemException failure) throws IOException {
        Matcher matcher = KEPT.matcher(String.valueOf(failure.getReason()));
        assertThat(matcher.find()).as(failure.getReason()).isTrue();
        Path kept = Path.of(matcher.group(1));
        String text = Files.readString(kept);
        Files.delete(kept);
        return text;
    }

    @Test
    void write_nameThatNoFileCanHave_failsAtOnce() {
        assertThatThrownBy(() -> open("x".repeat(300), WRITE, CREATE)).isInstanceOf(FileSystemException.class);
    }

    @Test
    void newByteChannel_optionThatCannotBeKept_isUnsupported() {
        assertThatThrownBy(() -> open("a", WRITE, CREATE, SYNC)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> open("a", WRITE, CREATE, DELETE_ON_CLOSE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> FileChannel.open(at("a"), WRITE, CREATE))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void copy_toAnotherDrive_arrives() throws IOException {
        Files.write(at("a"), noise(300_000));

        try (FileSystem other = another()) {
            Files.copy(at("a"), other.getPath("/a"));
            Files.copy(other.getPath("/a"), at("b"));
        }

        assertThat(Files.readAllBytes(at("b"))).isEqualTo(noise(300_000));
    }

    @Test
    void move_toAnotherDrive_isThereAndGoneHere() throws IOException {
        file("a", "a");
        file("folder/b", "b");

        try (FileSystem other = another()) {
            assertThatThrownBy(() -> Files.move(at("a"), other.getPath("/a"), ATOMIC_MOVE))
                    .isInstanceOf(AtomicMoveNotSupportedException.class);
            assertThatThrownBy(() -> Files.move(at("folder"), other.getPath("/folder")))
                    .isInstanceOf(DirectoryNotEmptyException.class);
            Files.move(at("a"), other.getPath("/a"));
            assertThat(other.getPath("/a")).hasContent("a");
        }

        assertThat(names(home)).containsExactly("folder");
    }

    @Test
    void walkFileTree_folderThatOthersDeletedMeanwhile_isToldToTheVisitor() throws IOException {
        file("folder/a", "a");
        List<Path> failed = new ArrayList<>();

        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                drive().delete(inDrive("folder"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                assertThat(failure).isInstanceOf(NoSuchFileException.class);
                failed.add(file);
                return FileVisitResult.CONTINUE;
            }
        });

        assertThat(failed).containsExactly(at("folder"));
    }

    private static FileSystem another() throws IOException {
        return DriveFileSystems.open("another " + UUID.randomUUID(), MemoryDrive.create());
    }

    @Test
    void resolve_pathOfAnotherProvider_isRefused() {
        Path stranger = Path.of("a");

        assertThatThrownBy(() -> home.resolve(stranger)).isInstanceOf(ProviderMismatchException.class);
        assertThatThrownBy(() -> home.relativize(stranger)).isInstanceOf(ProviderMismatchException.class);
        assertThatThrownBy(() -> fileSystem().provider().delete(stranger))
                .isInstanceOf(ProviderMismatchException.class);
        assertThat(home.startsWith(stranger)).isFalse();
        assertThat(home.endsWith(stranger)).isFalse();
        assertThat(home).isNotEqualTo(stranger);
    }

    /** Changes a file behind the back of the file system. */
    private void upload(String relative, String text) {
        drive().upload(
                        inDrive(relative),
                        UploadSource.of(text.getBytes(StandardCharsets.UTF_8)),
                        UploadOptions.on(ConflictPolicy.OVERWRITE));
    }

    private DrivePath inDrive(String relative) {
        return DrivePath.of(at(relative).toString());
    }
}
