package dev.duopan.netdisk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewShelfTest {
    private final AtomicInteger made = new AtomicInteger();

    @TempDir
    private Path directory;

    private byte[] read(PreviewShelf shelf, String name, int length) {
        return shelf.read(name, out -> {
            made.incrementAndGet();
            out.write(new byte[length]);
        });
    }

    private Path file(String name) {
        return directory.resolve(name.substring(0, 2)).resolve(name);
    }

    @Test
    void read_twice_isMadeOnce() {
        PreviewShelf shelf = new PreviewShelf(directory, 1000);

        assertThat(read(shelf, "aab", 10)).hasSize(10);
        assertThat(read(shelf, "aab", 10)).hasSize(10);
        assertThat(made).hasValue(1);
    }

    @Test
    void read_deletedByHand_isMadeAgain() throws IOException {
        PreviewShelf shelf = new PreviewShelf(directory, 1000);
        read(shelf, "aab", 10);
        Files.delete(file("aab"));
        Files.delete(directory.resolve("aa"));

        assertThat(read(shelf, "aab", 10)).hasSize(10);
        assertThat(made).hasValue(2);
    }

    @Test
    void read_tooMuch_dropsWhatWasUsedLongestAgo() throws IOException {
        PreviewShelf shelf = new PreviewShelf(directory, 1000);
        read(shelf, "aa1", 400);
        read(shelf, "bb2", 400);
        Files.setLastModifiedTime(file("aa1"), FileTime.from(Instant.now().minusSeconds(10)));
        Files.setLastModifiedTime(file("bb2"), FileTime.from(Instant.now().minusSeconds(20)));
        read(shelf, "cc3", 400);

        assertThat(file("bb2")).doesNotExist();
        assertThat(file("aa1")).exists();
        assertThat(file("cc3")).exists();
    }

    @Test
    void read_makerFails_leavesNothing() throws IOException {
        PreviewShelf shelf = new PreviewShelf(directory, 1000);
        assertThatThrownBy(() -> shelf.read("aab", out -> {
                    out.write(1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
