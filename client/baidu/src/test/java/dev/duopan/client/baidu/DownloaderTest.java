package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.client.ByteSpan;
import dev.duopan.client.Download;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that keeps the vendor's rules of user agent and range. */
class DownloaderTest {
    private static final byte[] BYTES = TestPan.noise(12 << 20, 4);

    @TempDir
    private static Path directory;

    private static TestPan server;
    private static long file;

    private BaiduPan pan =
            BaiduPan.builder(new LoopbackTransport(exchange -> {})).build();

    @BeforeAll
    static void open() {
        server = TestPan.in(directory, FidelitySwitch.USER_AGENT, FidelitySwitch.RANGE_CAP);
        file = server.upload("/f", BYTES).fsId();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void begin() {
        server.wire().forget();
        pan = server.pan();
    }

    private BaiduPan ranged() {
        return server.builder()
                .token(Secret.of(server.netdisk().token(server.netdisk().alice())))
                .transfers(TransferSettings.DEFAULT.withLargestRange(TransferSettings.REPORTED_RANGE))
                .build();
    }

    private static byte[] read(Download download) throws IOException {
        try (download) {
            return download.body().readAllBytes();
        }
    }

    @Test
    void download_everything_givesTheBytes() throws IOException {
        try (Download download = pan.download(file, ByteSpan.ALL)) {
            assertThat(download.size()).isEqualTo(BYTES.length);
            assertThat(download.headers().find("Content-MD5")).isPresent();
            assertThat(download.body().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void download_hops_carryTheAgentAndTheTokenOnTheFirstOnly() throws IOException {
        read(pan.download(file, new ByteSpan(0, 10)));

        assertThat(server.wire().seen("/file/")).hasSize(2);
        assertThat(server.wire().seen("/file/")).allMatch(seen -> seen.agent().equals("pan.baidu.com"));
        assertThat(server.wire().seen("/file/").getFirst().query()).contains("&access_token=");
        assertThat(server.wire().seen("/file/content/"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.query()).doesNotContain("access_token"));
    }

    @Test
    void download_part_givesThatPart() throws IOException {
        assertThat(read(pan.download(file, new ByteSpan(5, 1000)))).isEqualTo(Arrays.copyOfRange(BYTES, 5, 1005));
        assertThat(read(pan.download(file, new ByteSpan(BYTES.length - 10, 1000))))
                .isEqualTo(Arrays.copyOfRange(BYTES, BYTES.length - 10, BYTES.length));
    }

    @Test
    void download_wideRangeRefusedByTheHost_isReadInNarrowOnesFromThenOn() throws IOException {
        assertThat(read(pan.download(file, ByteSpan.from(1)))).isEqualTo(Arrays.copyOfRange(BYTES, 1, BYTES.length));
        assertThat(server.wire().seen("/file/content/")).hasSize(4);
        assertThat(server.wire().seen("method=filemetas")).hasSize(1);

        server.wire().forget();
        assertThat(read(pan.download(file, new ByteSpan(2, 6 << 20))))
                .isEqualTo(Arrays.copyOfRange(BYTES, 2, (6 << 20) + 2));
        assertThat(server.wire().seen("/file/content/")).hasSize(2);

        server.wire().forget();
        assertThat(read(pan.download(file, ByteSpan.ALL))).isEqualTo(BYTES);
        assertThat(server.wire().seen("/file/content/")).hasSize(1);
    }

    @Test
    void download_refusedForAnotherReason_isNotTakenForWide() {
        for (int i = 0; i < 2; i++) {
            server.wire().answerOnce("/file/", 403, "{\"error_code\":31064,\"error_msg\":\"file is not authorized\"}");
        }

        assertThatThrownBy(() -> pan.download(file, ByteSpan.from(1)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("31064"));
    }

    @Test
    void download_linkThatEndsBetweenRanges_isReplaced() throws IOException {
        try (Download download = ranged().download(file, ByteSpan.ALL)) {
            assertThat(download.body().readNBytes(10)).isEqualTo(Arrays.copyOf(BYTES, 10));
            server.wire().answerOnce("/file/", 403, "{\"error_code\":31360,\"error_msg\":\"expire time out\"}");
            assertThat(download.body().readAllBytes()).isEqualTo(Arrays.copyOfRange(BYTES, 10, BYTES.length));
        }
        assertThat(server.wire().seen("method=filemetas")).hasSize(2);
    }

    @Test
    void downloadVerified_wholeFile_comparesItsMd5() throws IOException {
        assertThat(read(pan.downloadVerified(file))).isEqualTo(BYTES);
    }

    @Test
    void downloadVerified_hostThatTellsNoMd5_isUnsupported() {
        server.wire().answerOnce("/file/content/", 200, "bytes");

        assertThatThrownBy(() -> pan.downloadVerified(file))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNSUPPORTED));
    }

    @Test
    void download_inRanges_opensThemOneAfterTheOther() throws IOException {
        try (Download download = ranged().download(file, ByteSpan.ALL)) {
            assertThat(download.length()).isEqualTo(BYTES.length);
            assertThat(download.size()).isEqualTo(BYTES.length);
            assertThat(download.body().readNBytes(10)).isEqualTo(Arrays.copyOf(BYTES, 10));
            assertThat(server.wire().seen("/file/content/")).hasSize(1);
            assertThat(download.body().readAllBytes()).isEqualTo(Arrays.copyOfRange(BYTES, 10, BYTES.length));
            assertThat(server.wire().seen("/file/content/")).hasSize(3);
        }
    }

    @Test
    void download_refusedLink_isReplacedOnce() throws IOException {
        server.wire().answerOnce("/file/content/", 403, "{\"error_code\":31360,\"error_msg\":\"expire time out\"}");

        assertThat(read(pan.download(file, ByteSpan.ALL))).isEqualTo(BYTES);
        assertThat(server.wire().seen("method=filemetas")).hasSize(2);
    }

    private FileDescription described() {
        return pan.files()
                .describe(DescribeFiles.withLinks(List.of(file)))
                .send()
                .list()
                .getFirst();
    }

    @Test
    void download_describedFile_asksForNoOtherLink() throws IOException {
        FileDescription described = described();
        server.wire().forget();

        assertThat(read(pan.download(described, new ByteSpan(7, 10)))).isEqualTo(Arrays.copyOfRange(BYTES, 7, 17));

        assertThat(server.wire().seen("method=filemetas")).isEmpty();
    }

    @Test
    void download_describedFileWhoseLinkEnded_asksForAnotherLink() throws IOException {
        FileDescription described = described();
        server.wire().forget();
        server.wire().answerOnce("/file/", 403, "{\"error_code\":31360,\"error_msg\":\"expire time out\"}");

        assertThat(read(pan.download(described, ByteSpan.ALL))).isEqualTo(BYTES);

        assertThat(server.wire().seen("method=filemetas")).hasSize(1);
    }

    @Test
    void download_descriptionWithoutLink_notFound() {
        FileDescription bare = pan.files()
                .describe(DescribeFiles.of(List.of(file)))
                .send()
                .list()
                .getFirst();

        assertThatThrownBy(() -> pan.download(bare, ByteSpan.ALL))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
    }

    @Test
    void download_refusedTwice_saysWhatTheHostSaid() {
        for (int i = 0; i < 2; i++) {
            server.wire().answerOnce("/file/", 403, "{\"error_code\":31362,\"error_msg\":\"sign error\"}");
        }

        assertThatThrownBy(() -> pan.download(file, ByteSpan.ALL))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("31362"))
                .hasMessageContaining("sign error")
                .hasMessageNotContaining("access_token");
    }

    @Test
    void download_unknownOrForeignFile_isNotFound() {
        assertThatThrownBy(() -> pan.download(404_404, ByteSpan.ALL))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
        assertThatThrownBy(() -> server.of(server.netdisk().bob()).download(file, ByteSpan.ALL))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
    }

    @Test
    void download_partBehindTheEnd_isInvalid() {
        assertThatThrownBy(() -> pan.download(file, ByteSpan.from(BYTES.length)))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }
}
