package dev.duopan.netdisk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentReadingTest {
    private static final byte[] LARGE = new byte[10 << 20];

    static {
        new Random(7).nextBytes(LARGE);
    }

    @TempDir
    private Path spool;

    private TestServer server;
    private Dispatcher dispatcher;

    @BeforeEach
    void start() {
        server = new TestServer(spool);
        dispatcher = server.dispatcher();
    }

    @AfterEach
    void nothingIsLeftAside() {
        assertThat(spool).isEmptyDirectory();
    }

    private String slice(InputStream multipart) throws IOException {
        return TestExchange.post("/upload/v2/slice")
                .multipart(multipart)
                .handledBy(dispatcher)
                .text();
    }

    private static String large() {
        CRC32 crc = new CRC32();
        crc.update(LARGE);
        return "\"size\":10485760,\"crc\":" + (int) crc.getValue();
    }

    private static InputStream largeStream() {
        return new ByteArrayInputStream(LARGE);
    }

    @Test
    void handle_fieldsThenFile_streamsFile() throws IOException {
        assertThat(slice(new Multipart()
                        .field("name", "a")
                        .file("slice", largeStream())
                        .closed()))
                .contains(large());
    }

    @Test
    void handle_fileThenFields_setsFileAside() throws IOException {
        assertThat(slice(new Multipart()
                        .file("slice", largeStream())
                        .field("NAME", "a")
                        .closed()))
                .contains("\"name\":\"a\"", large());
    }

    @Test
    void handle_everythingInQuery_ignoresFieldsAfterFile() throws IOException {
        TestExchange exchange = TestExchange.post("/rest/2.0/superfile?method=upload&path=a")
                .multipart(new Multipart()
                        .file("anyName", largeStream())
                        .field("path", "other")
                        .closed());

        assertThat(exchange.handledBy(dispatcher).text()).contains("\"name\":\"a\"", large());
    }

    @Test
    void handle_putOfBareBytes_takesWholeBody() throws IOException {
        TestExchange exchange = TestExchange.of("PUT", "/rest/2.0/superfile?method=upload&path=a")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(largeStream());

        assertThat(exchange.handledBy(dispatcher).text()).contains(large());
    }

    @Test
    void handle_preambleAndEpilogue_areIgnored() throws IOException {
        InputStream whole = new SequenceInputStream(
                new Multipart()
                        .raw("This is a preamble.\r\n")
                        .field("name", "a")
                        .file("slice", "bytes")
                        .closed(),
                new ByteArrayInputStream("epilogue\r\n".getBytes(StandardCharsets.US_ASCII)));

        assertThat(slice(whole)).contains("\"size\":5");
    }

    @Test
    void handle_contentThatLooksLikeBoundary_isContent() throws IOException {
        String almost = "\r\n--%s\r\r\n------\r\n-".formatted(Multipart.BOUNDARY.substring(1));

        assertThat(slice(
                        new Multipart().field("name", "a").file("slice", almost).closed()))
                .contains("\"size\":" + almost.length());
    }

    @Test
    void handle_emptyFile_isContent() throws IOException {
        assertThat(slice(new Multipart().field("name", "a").file("slice", "").closed()))
                .contains("\"size\":0");
    }

    @Test
    void handle_fileInBodyWithoutEnd_isNotAcknowledged() throws IOException {
        assertThat(slice(new Multipart()
                        .field("name", "a")
                        .file("slice", "bytes")
                        .open()))
                .contains("\"code\":400");
        assertThat(server.handlers().stored()).isEmpty();
    }

    @Test
    void handle_fileCutInItsMiddle_isNotAcknowledged() throws IOException {
        InputStream cut = new SequenceInputStream(
                new Multipart().field("name", "a").file("slice", "by").open(), new CutStream(""));

        assertThat(slice(cut)).contains("\"code\":400");
        assertThat(server.handlers().stored()).isEmpty();
    }

    @Test
    void handle_fieldAfterFileCut_isNotAcknowledged() throws IOException {
        InputStream cut = new Multipart()
                .field("name", "a")
                .file("slice", "bytes")
                .raw("--%s\r\nContent-Disp".formatted(Multipart.BOUNDARY))
                .open();

        assertThat(slice(cut)).contains("\"code\":400");
        assertThat(server.handlers().stored()).isEmpty();
    }

    @Test
    void handle_bodyShorterThanAnnouncedAfterLastBoundary_isNotAcknowledged() throws IOException {
        InputStream cut = new SequenceInputStream(
                new Multipart().field("name", "a").file("slice", "bytes").closed(), new CutStream(""));

        assertThat(slice(cut)).contains("\"code\":400");
        assertThat(server.handlers().stored()).isEmpty();
    }

    @Test
    void handle_fileFirstThenCut_isNotAcknowledged() throws IOException {
        assertThat(slice(new Multipart()
                        .file("slice", "bytes")
                        .field("name", "a")
                        .open()))
                .contains("\"code\":400");
        assertThat(server.handlers().stored()).isEmpty();
    }

    @Test
    void handle_putCut_isNotAcknowledged() throws IOException {
        TestExchange exchange = TestExchange.of("PUT", "/rest/2.0/superfile?method=upload&path=a")
                .body(new CutStream("bytes"));

        assertThat(exchange.handledBy(dispatcher).text()).contains("\"errno\":400");
        assertThat(server.handlers().stored()).isEmpty();
    }

    @Test
    void handle_handlerThatDoesNotRead_isNotBelievedWhenBodyIsCut() throws IOException {
        assertThat(slice(new Multipart()
                        .field("name", "unread")
                        .file("slice", largeStream())
                        .open()))
                .contains("\"code\":400");
    }

    @Test
    void handle_handlerRefusesWhileFileComes_answersItsCode() throws IOException {
        assertThat(slice(new Multipart()
                        .field("name", "refused")
                        .file("slice", largeStream())
                        .closed()))
                .contains("\"code\":66");
    }

    @Test
    void handle_missingFile_isRefusedAsWrong() throws IOException {
        assertThat(slice(new Multipart().field("name", "a").closed())).contains("\"code\":400");
    }

    @Test
    void handle_missingField_isRefusedAsWrong() throws IOException {
        assertThat(slice(new Multipart().file("slice", "bytes").closed())).contains("\"code\":400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x"})
    void handle_wrongBoundary_isRefusedAsWrong(String type) throws IOException {
        TestExchange exchange = TestExchange.post("/upload/v2/slice")
                .header("Content-Type", type)
                .body(new Multipart().field("name", "a").file("slice", "bytes").closed());

        assertThat(exchange.handledBy(dispatcher).text()).contains("\"code\":400");
    }

    @Test
    void handle_fieldOverLimit_isRefusedAsTooLarge() throws IOException {
        assertThat(slice(new Multipart()
                        .field("name", "a".repeat(64 * 1024 + 1))
                        .file("slice", "bytes")
                        .closed()))
                .contains("\"code\":413");
    }

    @Test
    void handle_tooManyParts_isRefusedAsTooLarge() throws IOException {
        Multipart many = new Multipart();
        for (int i = 0; i <= 100; i++) {
            many.field("x" + i, "");
        }

        assertThat(slice(many.closed())).contains("\"code\":413");
    }

    @Test
    void handle_jsonInsteadOfParts_isRefusedAsWrong() throws IOException {
        TestExchange exchange = TestExchange.post("/upload/v2/slice").json("{\"name\":\"a\"}");

        assertThat(exchange.handledBy(dispatcher).text()).contains("\"code\":400");
    }
}
