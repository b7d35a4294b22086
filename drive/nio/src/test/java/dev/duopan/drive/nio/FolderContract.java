package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The part of {@link FileSystemContract} about folders: making, listing, walking and deleting them. */
public abstract class FolderContract extends AttributeContract {
    @Test
    void createDirectory_new_isThere() throws IOException {
        assertThat(Files.createDirectory(at("folder"))).isEqualTo(at("folder"));

        assertThat(Files.isDirectory(at("folder"))).isTrue();
    }

    @Test
    void createDirectory_existing_fileAlreadyExists() throws IOException {
        folder("folder");
        file("file", "text");

        assertThatThrownBy(() -> Files.createDirectory(at("folder"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Files.createDirectory(at("file"))).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void createDirectory_noFolderAbove_noSuchFile() {
        assertThatThrownBy(() -> Files.createDirectory(at("missing/folder"))).isInstanceOf(NoSuchFileException.class);

        assertThat(Files.exists(at("missing"))).isFalse();
    }

    @Test
    void createDirectory_beneathFile_fails() throws IOException {
        file("file", "text");

        assertThatThrownBy(() -> Files.createDirectory(at("file/folder"))).isInstanceOf(IOException.class);
    }

    @Test
    void createDirectory_unknownAttribute_isUnsupported() {
        assertThatThrownBy(() -> Files.createDirectory(at("folder"), UNHEARD))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static final FileAttribute<String> UNHEARD = new FileAttribute<>() {
        @Override
        public String name() {
            return "unheard:colour";
        }

        @Override
        public String value() {
            return "red";
        }
    };

    @Test
    void createDirectories_missingAbove_areMade() throws IOException {
        Files.createDirectories(at("a/b/c"));
        Files.createDirectories(at("a/b/c"));

        assertThat(Files.isDirectory(at("a/b/c"))).isTrue();
    }

    @Test
    void createDirectories_overFile_fileAlreadyExists() throws IOException {
        file("a", "text");

        assertThatThrownBy(() -> Files.createDirectories(at("a"))).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void newDirectoryStream_folder_givesPathsBeneathIt() throws IOException {
        file("a.txt", "a");
        file("folder/b.txt", "b");

        assertThat(paths(home)).containsExactlyInAnyOrder(at("a.txt"), at("folder"));
    }

    @Test
    void newDirectoryStream_empty_isEmpty() throws IOException {
        assertThat(paths(home)).isEmpty();
    }

    @Test
    void newDirectoryStream_glob_selectsNames() throws IOException {
        file("a.txt", "a");
        file("b.jpg", "b");
        file("c.png", "c");

        try (DirectoryStream<Path> pictures = Files.newDirectoryStream(home, "*.{jpg,png}")) {
            assertThat(pictures).containsExactlyInAnyOrder(at("b.jpg"), at("c.png"));
        }
    }

    @Test
    void newDirectoryStream_filter_selectsPaths() throws IOException {
        file("small", "a");
        file("large", "aaaaaaaaaa");

        try (DirectoryStream<Path> large = Files.newDirectoryStream(home, file -> Files.size(file) > 5)) {
            assertThat(large).containsExactly(at("large"));
        }
    }

    @Test
    void newDirectoryStream_filterThatFails_failsTheIteration() throws IOException {
        file("a", "a");
        IOException failure = new IOException("the filter broke");

        try (DirectoryStream<Path> paths = Files.newDirectoryStream(home, file -> {
            throw failure;
        })) {
            DirectoryIteratorException thrown =
                    catchThrowableOfType(DirectoryIteratorException.class, paths.iterator()::hasNext);
            assertThat(thrown).hasCause(failure);
        }
    }

    @Test
    void newDirectoryStream_secondIterator_isRefused() throws IOException {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(home)) {
            assertThat(paths.iterator().hasNext()).isFalse();
            assertThatThrownBy(paths::iterator).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void newDirectoryStream_closed_givesNoIterator() throws IOException {
        DirectoryStream<Path> closed = closedStream();

        assertThatThrownBy(closed::iterator).isInstanceOf(IllegalStateException.class);
    }

    private DirectoryStream<Path> closedStream() throws IOException {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(home)) {
            return paths;
        }
    }

    @Test
    void newDirectoryStream_behindTheLast_noSuchElement() throws IOException {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(home)) {
            Iterator<Path> iterator = paths.iterator();
            assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void newDirectoryStream_iteratorRemove_isUnsupported() throws IOException {
        file("a", "a");

        try (DirectoryStream<Path> paths = Files.newDirectoryStream(home)) {
            Iterator<Path> iterator = paths.iterator();
            iterator.next();
            assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void newDirectoryStream_file_notDirectory() throws IOException {
        file("a", "a");

        assertThatThrownBy(() -> paths(at("a"))).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void newDirectoryStream_missing_noSuchFile() {
        assertThatThrownBy(() -> paths(at("missing"))).isInstanceOf(NoSuchFileException.class);
    }

    private static List<Path> paths(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            paths.forEach(all::add);
        }
        return all;
    }

    @Test
    void newDirectoryStream_manyEntries_isComplete() throws IOException {
        List<String> expected =
                IntStream.range(0, 60).mapToObj("%03d"::formatted).toList();
        for (String name : expected) {
            folder(name);
        }

        assertThat(names(home)).containsExactlyElementsOf(expected);
    }

    @Test
    void walk_tree_givesEverything() throws IOException {
        file("a/b/c.txt", "c");
        file("a/d.txt", "d");
        folder("a/empty");

        try (Stream<Path> walk = Files.walk(at("a"))) {
            assertThat(walk)
                    .containsExactlyInAnyOrder(at("a"), at("a/b"), at("a/b/c.txt"), at("a/d.txt"), at("a/empty"));
        }
    }

    @Test
    void walk_depth_isKept() throws IOException {
        file("a/b/c.txt", "c");

        try (Stream<Path> walk = Files.walk(home, 2)) {
            assertThat(walk).containsExactlyInAnyOrder(home, at("a"), at("a/b"));
        }
    }

    @Test
    void find_files_seesTheirAttributes() throws IOException {
        file("a/small", "s");
        file("a/b/large", "larger");

        try (Stream<Path> found =
                Files.find(home, 9, (path, attributes) -> attributes.size() == 6 && attributes.isRegularFile())) {
            assertThat(found).containsExactly(at("a/b/large"));
        }
    }

    @Test
    void walkFileTree_whileItsFilesAreDeleted_leavesNothing() throws IOException {
        file("tree/a/b/c.txt", "c");
        file("tree/d.txt", "d");

        deleteTree(at("tree"));

        assertThat(names(home)).isEmpty();
    }

    @Test
    void walkFileTree_skippedFolder_isNotEntered() throws IOException {
        file("a/b.txt", "b");
        file("c.txt", "c");
        List<Path> visited = new ArrayList<>();

        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("a") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, @Nullable BasicFileAttributes attributes) {
                visited.add(file);
                return FileVisitResult.CONTINUE;
            }
        });

        assertThat(visited).containsExactly(at("c.txt"));
    }

    @Test
    void delete_file_isGone() throws IOException {
        Files.delete(file("a.txt", "a"));

        assertThat(names(home)).isEmpty();
    }

    @Test
    void delete_emptyFolder_isGone() throws IOException {
        Files.delete(folder("folder"));

        assertThat(names(home)).isEmpty();
    }

    @Test
    void delete_folderWithSomething_directoryNotEmpty() throws IOException {
        file("folder/a.txt", "a");

        assertThatThrownBy(() -> Files.delete(at("folder"))).isInstanceOf(DirectoryNotEmptyException.class);

        assertThat(at("folder/a.txt")).hasContent("a");
    }

    @Test
    void delete_missing_noSuchFile() {
        assertThatThrownBy(() -> Files.delete(at("missing"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void deleteIfExists_path_tellsWhetherItWasThere() throws IOException {
        file("a.txt", "a");

        assertThat(Files.deleteIfExists(at("a.txt"))).isTrue();
        assertThat(Files.deleteIfExists(at("a.txt"))).isFalse();
    }

    @Test
    void exists_deletedAfterListing_isGone() throws IOException {
        file("a.txt", "a");
        file("b.txt", "b");

        try (DirectoryStream<Path> paths = Files.newDirectoryStream(home)) {
            for (Path path : paths) {
                Files.delete(path);
                assertThat(Files.isRegularFile(path)).isFalse();
            }
        }
    }
}
