package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.Content;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentSliceTest {
    private static final Content WHOLE = Content.of("0123456789".getBytes(StandardCharsets.UTF_8));

    private static String read(Content content) throws IOException {
        try (InputStream bytes = content.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void open_partInTheMiddle_givesItAgainAndAgain() throws IOException {
        ContentSlice slice = new ContentSlice(WHOLE, 3, 4);

        assertThat(read(slice)).isEqualTo("3456");
        assertThat(read(slice)).isEqualTo("3456");
        assertThat(slice.length()).isEqualTo(4);
    }

    @Test
    void read_singleBytesAndSkips_stayInsideThePart() throws IOException {
        try (InputStream bytes = new ContentSlice(WHOLE, 8, 2).open()) {
            assertThat(bytes.available()).isEqualTo(2);
            assertThat(bytes.skip(1)).isEqualTo(1);
            assertThat(bytes.read()).isEqualTo('9');
            assertThat(bytes.read()).isEqualTo(-1);
        }
    }

    @Test
    void open_behindTheEnd_fails() {
        assertThatThrownBy(() -> new ContentSlice(WHOLE, 11, 1).open()).isInstanceOf(EOFException.class);
    }

    @Test
    void pathContent_ofAFile_readsIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "hello");

        assertThat(PathContent.of(file).length()).isEqualTo(5);
        assertThat(read(PathContent.of(file))).isEqualTo("hello");
        assertThatThrownBy(() -> PathContent.of(folder.resolve("missing"))).hasMessageContaining("missing");
    }
}
