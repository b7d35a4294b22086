package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What programs may expect of a file system with slashes, one root and no surprises, as {@link java.nio.file} documents it.
 *
 * <p>It runs over drives, and over the JDK's own file system to prove that the expectations are right. Each test works in a
 * folder of its own. What can be said of paths without looking is in {@link PathContract}.
 */
public abstract class FileSystemContract extends JourneyContract {
    @Test
    void fileSystem_slash_isTheSeparatorAndTheRoot() {
        assertThat(fileSystem().getSeparator()).isEqualTo("/");
        assertThat(fileSystem().getRootDirectories()).containsExactly(path("/"));
    }

    @Test
    void fileSystem_open_isOpenAndWritable() {
        assertThat(fileSystem().isOpen()).isTrue();
        assertThat(fileSystem().isReadOnly()).isFalse();
    }

    @Test
    void fileSystem_views_includeTheBasicOne() {
        assertThat(fileSystem().supportedFileAttributeViews()).contains("basic");
    }

    @Test
    void fileSystem_stores_haveNames() {
        for (FileStore store : fileSystem().getFileStores()) {
            assertThat(store.name()).isNotEmpty();
            assertThat(store.type()).isNotEmpty();
        }
    }

    @Test
    void names_unusualOnes_areKept() throws IOException {
        List<String> names = List.of("with  blanks", "#1 100% & more+", "照片 2024年", "😀", ".dot", "e\u0301");
        for (String name : names) {
            file(name, name);
        }

        assertThat(names(home)).containsExactlyInAnyOrderElementsOf(names);
        for (String name : names) {
            Path file = at(name);
            assertThat(file).hasContent(name);
        }
    }
}
