package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.client.SignedLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteSourceTest {
    private static final byte[] BYTES = Bytes.noise(300_000, 1);
    private static final ContentKey KEY = new ContentKey(Bytes.md5(BYTES), BYTES.length);
    private static final URI ADDRESS = URI.create("http://web.test/a/%E6%96%87.bin?sign=1");

    @TempDir
    private Path directory;

    private ServedDrive drive;
    private WebServer web;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
        web = new WebServer(drive.transport(), BYTES);
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private PreparedBytes prepare(ByteSource source, @Nullable ContentKey known) throws IOException {
        return source.prepare(ServedDrive.builder(web).build().client(), known);
    }

    private static byte[] read(PreparedBytes prepared) throws IOException {
        try (InputStream bytes = prepared.content().open()) {
            return bytes.readAllBytes();
        }
    }

    private void assertPrepared(ByteSource source) throws IOException {
        try (PreparedBytes prepared = prepare(source, null);
                PreparedBytes part = prepared.cut(100, 1000)) {
            assertThat(prepared.key()).isEqualTo(KEY);
            assertThat(prepared.content().length()).isEqualTo(BYTES.length);
            assertThat(read(prepared)).isEqualTo(BYTES);
            assertThat(read(prepared)).isEqualTo(BYTES);
            assertThat(read(part)).isEqualTo(Arrays.copyOfRange(BYTES, 100, 1100));
        }
    }

    private DuopanException refusal(ByteSource source, @Nullable ContentKey known) {
        return catchThrowableOfType(DuopanException.class, () -> {
            try (PreparedBytes prepared = prepare(source, known)) {
                read(prepared);
            }
        });
    }

    @Test
    void prepare_pathBytesStreamBuffersAndAddress_areTheSame() throws IOException {
        Path file = Files.write(directory.resolve("文.bin"), BYTES);
        List<ByteBuffer> buffers = List.of(
                ByteBuffer.wrap(BYTES, 0, 7), ByteBuffer.allocate(0), ByteBuffer.wrap(BYTES, 7, BYTES.length - 7));

        assertPrepared(ByteSource.of(file));
        assertPrepared(ByteSource.of(BYTES));
        assertPrepared(ByteSource.of(new ByteArrayInputStream(BYTES)));
        assertPrepared(ByteSource.of(buffers.iterator()));
        assertPrepared(ByteSource.of(ADDRESS));
        assertThat(buffers.getFirst().position()).isZero();
    }

    @Test
    void name_ofPathAndAddress_isTheirLast() {
        assertThat(ByteSource.of(directory.resolve("a.txt")).name()).isEqualTo("a.txt");
        assertThat(ByteSource.of(ADDRESS).name()).isEqualTo("文.bin");
        assertThat(ByteSource.of(URI.create("http://web.test")).name()).isEmpty();
        assertThat(ByteSource.of(BYTES).name()).isEmpty();
    }

    @Test
    void close_stream_leavesNoTemporaryFile() throws IOException {
        LocalBytes prepared = LocalBytes.setAside(new ByteArrayInputStream(BYTES), null);

        prepared.close();

        assertThatThrownBy(prepared.content()::open).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void prepare_known_isBelievedExceptForTheLength() throws IOException {
        ContentKey other = new ContentKey("0".repeat(32), BYTES.length);

        try (PreparedBytes prepared = prepare(ByteSource.of(BYTES), other)) {
            assertThat(prepared.key()).isEqualTo(other);
        }
        assertThat(refusal(ByteSource.of(BYTES), new ContentKey(KEY.hash(), 1)).kind())
                .isEqualTo(ErrorKind.INVALID);
        assertThat(refusal(ByteSource.of(new ByteArrayInputStream(BYTES)), other)
                        .kind())
                .isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void web_connectionsDrop_continuesByRange() throws IOException {
        web.dropAfter(100_000);

        assertPrepared(ByteSource.of(ADDRESS));
        assertThat(web.ranges()).containsExactly("all", "bytes=100000-299999", "bytes=200000-299999");
    }

    @Test
    void web_connectionsDropWithoutLength_endsWithTheBody() throws IOException {
        web.withoutLength();

        assertPrepared(ByteSource.of(ADDRESS));
    }

    @Test
    void web_hostWithoutRanges_passesOverWhatWasRead() throws IOException {
        web.withoutRanges().dropAfter(200_000);
        InputStream stream = new WebContent(ServedDrive.builder(web).build().client(), SignedLink.of(ADDRESS)).open();

        assertThat(stream.readNBytes(200_000)).hasSize(200_000);
        web.dropAfter(Integer.MAX_VALUE);

        assertThat(stream.readAllBytes()).hasSize(100_000);
        assertThat(web.ranges()).containsExactly("all", "bytes=200000-299999");
    }

    @Test
    void web_nothingComesAnyMore_fails() {
        web.dropAfter(0);

        assertThat(catchThrowableOfType(IOException.class, () -> prepare(ByteSource.of(ADDRESS), null)))
                .hasMessageContaining("dropped");
    }

    @Test
    void web_replacedMeanwhile_isCorrupt() throws IOException {
        web.dropAfter(100_000);
        InputStream stream = new WebContent(ServedDrive.builder(web).build().client(), SignedLink.of(ADDRESS)).open();
        stream.readNBytes(100_000);
        web.replace(Bytes.noise(BYTES.length, 2), "\"2\"");

        assertThat(catchThrowableOfType(DuopanException.class, stream::readAllBytes)
                        .kind())
                .isEqualTo(ErrorKind.CORRUPT);
    }

    @Test
    void web_known_fetchesOnlyWhatIsCut() throws IOException {
        try (PreparedBytes prepared = prepare(ByteSource.of(ADDRESS), KEY);
                PreparedBytes part = prepared.cut(200_000, 50_000)) {
            assertThat(web.ranges()).containsExactly("bytes=200000-249999");
            assertThat(part.key().hash()).isEqualTo(Bytes.md5(Arrays.copyOfRange(BYTES, 200_000, 250_000)));
        }
    }

    @Test
    void web_knownOfOtherSize_isCorrupt() throws IOException {
        PreparedBytes prepared = prepare(ByteSource.of(ADDRESS), new ContentKey(KEY.hash(), 5));

        assertThat(catchThrowableOfType(DuopanException.class, () -> prepared.cut(0, 5))
                        .kind())
                .isEqualTo(ErrorKind.CORRUPT);
    }

    @Test
    void web_missing_isNotFound() {
        assertThat(refusal(ByteSource.of(URI.create("http://web.test/missing")), null)
                        .kind())
                .isEqualTo(ErrorKind.NOT_FOUND);
    }
}
