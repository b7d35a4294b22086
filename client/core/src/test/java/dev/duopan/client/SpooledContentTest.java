package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.Content;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class SpooledContentTest {
    private static final byte[] BYTES = {1, 2, 3};

    @Test
    void open_again_givesTheSameBytesUntilItIsClosed() throws IOException {
        Content kept;
        try (SpooledContent content = SpooledContent.of(new ByteArrayInputStream(BYTES))) {
            kept = content;
            assertThat(content.length()).isEqualTo(3);
            for (int time = 0; time < 2; time++) {
                try (InputStream bytes = content.open()) {
                    assertThat(bytes.readAllBytes()).isEqualTo(BYTES);
                }
            }
        }
        assertThatThrownBy(kept::open).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void of_streamThatBreaks_throwsIt() {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(BYTES)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("broken");
            }
        };

        assertThatThrownBy(() -> {
                    try (SpooledContent content = SpooledContent.of(broken)) {
                        assertThat(content.length()).isZero();
                    }
                })
                .hasMessage("broken");
    }
}
