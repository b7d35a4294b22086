package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The part of {@link FileSystemContract} about what files tell of themselves. */
public abstract class AttributeContract extends FileSystemFixture {
    @Test
    void readAttributes_file_tellsItsKindAndSize() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file("a.txt", "hello"), BasicFileAttributes.class);

        assertThat(attributes.isRegularFile()).isTrue();
        assertThat(attributes.isDirectory()).isFalse();
        assertThat(attributes.isSymbolicLink()).isFalse();
        assertThat(attributes.isOther()).isFalse();
        assertThat(attributes.size()).isEqualTo(5);
    }

    @Test
    void readAttributes_folder_isDirectory() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(home, BasicFileAttributes.class);

        assertThat(attributes.isDirectory()).isTrue();
        assertThat(attributes.isRegularFile()).isFalse();
    }

    @Test
    void readAttributes_newFile_wasChangedJustNow() throws IOException {
        Instant before = Instant.now().minus(Duration.ofMinutes(2));

        BasicFileAttributes attributes = Files.readAttributes(file("a.txt", "hello"), BasicFileAttributes.class);

        Instant after = Instant.now().plus(Duration.ofMinutes(2));
        assertThat(attributes.lastModifiedTime().toInstant()).isBetween(before, after);
        assertThat(attributes.creationTime().toInstant()).isBetween(before, after);
    }

    @Test
    void readAttributes_missing_noSuchFile() {
        assertThatThrownBy(() -> Files.readAttributes(at("missing"), BasicFileAttributes.class))
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        failure -> assertThat(failure.getFile())
                                .isEqualTo(at("missing").toString()));
    }

    @Test
    void readAttributes_beneathFile_fails() throws IOException {
        file("a.txt", "hello");

        assertThatThrownBy(() -> Files.readAttributes(at("a.txt/b"), BasicFileAttributes.class))
                .isInstanceOf(IOException.class);
        assertThat(Files.exists(at("a.txt/b"))).isFalse();
    }

    @Test
    void readAttributes_root_isDirectory() throws IOException {
        assertThat(Files.readAttributes(path("/"), BasicFileAttributes.class).isDirectory())
                .isTrue();
    }

    @Test
    void readAttributes_unknownKind_isUnsupported() {
        assertThatThrownBy(() -> Files.readAttributes(home, Unheard.class))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private interface Unheard extends BasicFileAttributes {}

    @Test
    void readAttributes_twoNames_areInTheMap() throws IOException {
        Map<String, Object> attributes = Files.readAttributes(file("a.txt", "hello"), "size,isDirectory");

        assertThat(attributes).containsOnlyKeys("size", "isDirectory");
        assertThat(attributes).containsEntry("size", 5L).containsEntry("isDirectory", false);
    }

    @Test
    void readAttributes_star_tellsAll() throws IOException {
        Map<String, Object> attributes = Files.readAttributes(file("a.txt", "hello"), "*");

        assertThat(attributes)
                .containsKeys(
                        "size",
                        "lastModifiedTime",
                        "lastAccessTime",
                        "creationTime",
                        "isRegularFile",
                        "isDirectory",
                        "isSymbolicLink",
                        "isOther");
        assertThat(Files.readAttributes(at("a.txt"), "basic:*").keySet()).isEqualTo(attributes.keySet());
    }

    @Test
    void readAttributes_unknownName_isRefused() {
        assertThatThrownBy(() -> Files.readAttributes(home, "weight")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Files.readAttributes(home, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readAttributes_unknownView_isUnsupported() {
        assertThatThrownBy(() -> Files.readAttributes(home, "unheard:size"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void getAttribute_size_isThatOfTheFile() throws IOException {
        assertThat(Files.getAttribute(file("a.txt", "hello"), "basic:size")).isEqualTo(5L);
    }

    @Test
    void size_file_isItsBytes() throws IOException {
        assertThat(Files.size(Files.write(at("noise"), noise(12_345)))).isEqualTo(12_345);
    }

    @Test
    void setLastModifiedTime_file_isTold() throws IOException {
        ifTimesCanBeSet(() -> {
            file("a.txt", "hello");

            Files.setLastModifiedTime(at("a.txt"), LONG_AGO);

            assertThat(Files.getLastModifiedTime(at("a.txt"))).isEqualTo(LONG_AGO);
            assertThat(at("a.txt")).hasContent("hello");
        });
    }

    @Test
    void setAttribute_lastModifiedTime_isTold() throws IOException {
        ifTimesCanBeSet(() -> {
            Files.setAttribute(file("a.txt", "hello"), "lastModifiedTime", LONG_AGO);

            assertThat(Files.getLastModifiedTime(at("a.txt"))).isEqualTo(LONG_AGO);
        });
    }

    @Test
    void setAttribute_unknownName_isRefused() {
        assertThatThrownBy(() -> Files.setAttribute(home, "basic:size", 1L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Files.setAttribute(home, "unheard:size", 1L))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void setTimes_nothing_changesNothing() throws IOException {
        FileTime before = Files.getLastModifiedTime(file("a.txt", "hello"));
        BasicFileAttributeView view = view("a.txt");

        view.setTimes(null, null, null);

        assertThat(view.readAttributes().lastModifiedTime()).isEqualTo(before);
    }

    @Test
    void setTimes_missing_noSuchFile() throws IOException {
        ifTimesCanBeSet(() -> {
            BasicFileAttributeView view = view("missing");

            assertThatThrownBy(() -> view.setTimes(LONG_AGO, null, null)).isInstanceOf(NoSuchFileException.class);
        });
    }

    private BasicFileAttributeView view(String relative) {
        return Files.getFileAttributeView(at(relative), BasicFileAttributeView.class);
    }

    @Test
    void getFileAttributeView_basic_isNamedSo() throws IOException {
        assertThat(view("missing").name()).isEqualTo("basic");
        assertThat(view("").readAttributes().isDirectory()).isTrue();
    }

    @Test
    void getFileAttributeView_unknown_isMissing() {
        assertThat(unheardView()).isNull();
    }

    private @Nullable UnheardView unheardView() {
        return Files.getFileAttributeView(home, UnheardView.class);
    }

    private interface UnheardView extends BasicFileAttributeView {}

    @Test
    void exists_path_tellsTheTruth() throws IOException {
        file("a.txt", "hello");

        assertThat(Files.exists(at("a.txt"))).isTrue();
        assertThat(Files.exists(at("b.txt"))).isFalse();
        assertThat(Files.notExists(at("b.txt"))).isTrue();
        assertThat(Files.isRegularFile(at("a.txt"))).isTrue();
        assertThat(Files.isRegularFile(home)).isFalse();
        assertThat(Files.isDirectory(home)).isTrue();
        assertThat(Files.isDirectory(at("missing"))).isFalse();
        assertThat(Files.isSymbolicLink(at("a.txt"))).isFalse();
    }

    @Test
    void checkAccess_file_canBeReadAndWrittenButNotExecuted() throws IOException {
        file("a.txt", "hello");

        assertThat(Files.isReadable(at("a.txt"))).isTrue();
        assertThat(Files.isWritable(at("a.txt"))).isTrue();
        assertThat(Files.isExecutable(at("a.txt"))).isFalse();
        assertThat(Files.isReadable(at("missing"))).isFalse();
        assertThatThrownBy(() -> fileSystem().provider().checkAccess(at("a.txt"), AccessMode.EXECUTE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> fileSystem().provider().checkAccess(at("missing")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void isHidden_leadingDot_decides() throws IOException {
        assertThat(Files.isHidden(file(".a", "hidden"))).isTrue();
        assertThat(Files.isHidden(file("a.b", "seen"))).isFalse();
        assertThat(Files.isHidden(path("/"))).isFalse();
    }

    @Test
    void isSameFile_otherSpelling_isTheSame() throws IOException {
        file("a.txt", "hello");
        folder("folder");

        assertThat(Files.isSameFile(at("a.txt"), at("folder/../a.txt"))).isTrue();
    }

    @Test
    void isSameFile_otherFile_isNot() throws IOException {
        file("a.txt", "hello");
        file("b.txt", "hello");

        assertThat(Files.isSameFile(at("a.txt"), at("b.txt"))).isFalse();
    }

    @Test
    void isSameFile_equalPaths_areNotLookedAt() throws IOException {
        assertThat(Files.isSameFile(at("missing"), at("missing"))).isTrue();
        assertThatThrownBy(() -> Files.isSameFile(at("missing"), home)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void getFileStore_file_tellsSpace() throws IOException {
        assertThat(Files.getFileStore(home).getTotalSpace()).isPositive();
        assertThat(Files.getFileStore(home).getUsableSpace()).isNotNegative();
        assertThat(Files.getFileStore(home).supportsFileAttributeView(BasicFileAttributeView.class))
                .isTrue();
        assertThat(Files.getFileStore(home).supportsFileAttributeView("basic")).isTrue();
        assertThat((Long) Files.getFileStore(home).getAttribute("totalSpace")).isPositive();
        assertThatThrownBy(() -> Files.getFileStore(home).getAttribute("colour"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void getFileStore_missing_noSuchFile() {
        assertThatThrownBy(() -> Files.getFileStore(at("missing"))).isInstanceOf(NoSuchFileException.class);
    }
}
