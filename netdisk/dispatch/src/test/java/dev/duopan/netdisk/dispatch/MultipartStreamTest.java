package dev.duopan.netdisk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartStreamTest {
    private static final String BOUNDARY = "--x-boundary-x";

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 65_535, 65_536, 65_537, 300_000})
    void part_fullOfWhatLooksLikeABoundary_comesUnchanged(int size) throws IOException {
        byte[] content = almostBoundaries(size);

        assertThat(onlyPart(body(content))).isEqualTo(content);
    }

    @Test
    void part_readInPiecesOfAnySize_comesUnchanged() throws IOException {
        byte[] content = almostBoundaries(200_000);
        MultipartStream stream = new MultipartStream(trickling(body(content)), BOUNDARY);
        assertThat(stream.skipPreamble()).isTrue();
        assertThat(stream.readHeaders()).isEqualTo("A: b\r\n\r\n");
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[999];
        for (int count = 0; count >= 0; count = stream.part().read(piece, 0, 1 + random.nextInt(999))) {
            read.write(piece, 0, count);
        }

        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(stream.readBoundary()).isFalse();
    }

    @Test
    void readBoundary_beforeAnotherPart_leadsToIt() throws IOException {
        MultipartStream stream = stream("preamble\r\n--" + BOUNDARY + "\r\nA: 1\r\n\r\none\r\n--" + BOUNDARY
                + "\r\nB: 2\r\n\r\ntwo\r\n--" + BOUNDARY + "--\r\nepilogue");

        assertThat(stream.skipPreamble()).isTrue();
        assertThat(stream.readHeaders()).isEqualTo("A: 1\r\n\r\n");
        stream.discardPart();
        assertThat(stream.readBoundary()).isTrue();
        assertThat(stream.readHeaders()).isEqualTo("B: 2\r\n\r\n");
        assertThat(stream.part().readAllBytes()).asString().isEqualTo("two");
        assertThat(stream.readBoundary()).isFalse();
        assertThat(stream.epilogue().readAllBytes()).asString().isEqualTo("\r\nepilogue");
    }

    @Test
    void part_withoutBoundaryBehindIt_fails() throws IOException {
        MultipartStream stream = stream("--" + BOUNDARY + "\r\nA: 1\r\n\r\ncut off");
        assertThat(stream.skipPreamble()).isTrue();
        String unused = stream.readHeaders();

        assertThatThrownBy(() -> stream.part().readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("before its last boundary");
    }

    @Test
    void skipPreamble_ofABodyWithoutBoundary_findsNoPart() throws IOException {
        assertThat(stream("nothing of that kind").skipPreamble()).isFalse();
    }

    @Test
    void readHeaders_thatDoNotEnd_fails() throws IOException {
        MultipartStream stream = stream("--" + BOUNDARY + "\r\n" + "A: very long\r\n".repeat(1_000));
        assertThat(stream.skipPreamble()).isTrue();

        assertThatThrownBy(stream::readHeaders).isInstanceOf(IOException.class).hasMessageContaining("8192");
    }

    private static MultipartStream stream(String body) {
        return new MultipartStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), BOUNDARY);
    }

    private static byte[] onlyPart(byte[] body) throws IOException {
        MultipartStream stream = new MultipartStream(new ByteArrayInputStream(body), BOUNDARY);
        assertThat(stream.skipPreamble()).isTrue();
        assertThat(stream.readHeaders()).isEqualTo("A: b\r\n\r\n");
        byte[] content = stream.part().readAllBytes();
        assertThat(stream.readBoundary()).isFalse();
        return content;
    }

    private static byte[] body(byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nA: b\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private byte[] almostBoundaries(int size) {
        byte[] content = new byte[size];
        byte[] pattern = ("\r\n--" + BOUNDARY).getBytes(StandardCharsets.UTF_8);
        int done = 0;
        while (done < size) {
            int count = Math.min(size - done, random.nextInt(pattern.length));
            System.arraycopy(pattern, 0, content, done, count);
            done += count;
            if (done < size) {
                content[done] = 'y';
                done++;
            }
        }
        return content;
    }

    private InputStream trickling(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(5_000)));
            }
        };
    }
}
