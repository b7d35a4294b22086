package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.drive.ByteRange;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendedStreamTest {
    private static final byte[] FILE = "the quick brown fox jumps".getBytes(StandardCharsets.UTF_8);

    private final List<ByteRange> asked = new ArrayList<>();

    /** A file over connections that break after so many bytes each. */
    private InputStream reading(ByteRange range, int bytesBeforeTheBreak) {
        return new MendedStream(range, rest -> {
            asked.add(rest);
            byte[] bytes = Arrays.copyOfRange(FILE, (int) rest.offset(), (int) rest.endIn(FILE.length));
            return new FilterInputStream(new ByteArrayInputStream(bytes)) {
                private int left = bytesBeforeTheBreak;

                @Override
                public int read(byte[] target, int offset, int count) throws IOException {
                    int some = super.read(target, offset, Math.min(count, left));
                    if (left == 0 && bytes.length > 0) {
                        throw new IOException("connection reset");
                    }
                    left -= Math.max(some, 0);
                    return some;
                }
            };
        });
    }

    @Test
    void read_connectionsBreak_givesEveryByteOnce() throws IOException {
        assertThat(reading(ByteRange.ALL, 7).readAllBytes()).isEqualTo(FILE);
        assertThat(asked.get(1)).isEqualTo(ByteRange.from(7));
    }

    @Test
    void read_range_endsWhereItShould() throws IOException {
        assertThat(reading(new ByteRange(4, 11), 5).readAllBytes()).isEqualTo(Arrays.copyOfRange(FILE, 4, 15));
        assertThat(asked).containsExactly(new ByteRange(4, 11), new ByteRange(9, 6), new ByteRange(14, 1));
    }

    @Test
    void read_noConnectionGivesAByte_fails() {
        assertThatThrownBy(() -> reading(ByteRange.ALL, 0).readAllBytes()).hasMessage("connection reset");
        assertThat(asked).hasSize(6);
    }
}
