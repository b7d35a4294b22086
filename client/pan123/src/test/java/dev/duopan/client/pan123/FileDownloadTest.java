package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.pan123.open.TrashFiles;
import dev.duopan.client.LoopbackTransport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDownloadTest {
    private static final String INFO = "/api/v1/file/download_info";
    private static final byte[] BYTES = Bytes.noise(300_000, 1);

    @TempDir
    private Path directory;

    private ServedDrive drive;
    private Pan123Open pan;
    private long file;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
        pan = drive.alice();
        file = pan.upload(Bytes.upload("a.bin", BYTES)).fileId();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private static byte[] read(DownloadedPiece piece) throws IOException {
        try (piece) {
            return piece.bytes().readAllBytes();
        }
    }

    private static ErrorKind kind(Pan123Open client, long fileId, DownloadRange range) {
        return catchThrowableOfType(DuopanException.class, () -> client.download(fileId, range))
                .kind();
    }

    @Test
    void open_everything_givesTheFileItsSizeAndEtag() throws IOException {
        DownloadedPiece piece = pan.download(file, DownloadRange.ALL);

        assertThat(piece.fileSize()).isEqualTo(BYTES.length);
        assertThat(piece.etag()).isEqualTo(Bytes.md5(BYTES));
        assertThat(read(piece)).isEqualTo(BYTES);
    }

    @Test
    void open_ranges_giveTheirBytesAndAskForTheAddressOnce() throws IOException {
        FileDownload download = pan.download(file);

        DownloadedPiece middle = download.open(new DownloadRange(1000, 500));
        assertThat(middle.offset()).isEqualTo(1000);
        assertThat(middle.fileSize()).isEqualTo(BYTES.length);
        assertThat(read(middle)).isEqualTo(Arrays.copyOfRange(BYTES, 1000, 1500));
        assertThat(read(download.open(DownloadRange.from(299_999)))).containsExactly(BYTES[299_999]);
        assertThat(read(download.open(new DownloadRange(0, BYTES.length + 5)))).isEqualTo(BYTES);
        assertThat(drive.transport().carried(INFO)).isEqualTo(1);
    }

    @Test
    void open_storageHost_seesNeitherTokenNorPlatform() throws IOException {
        read(pan.download(file, DownloadRange.ALL));

        WireHeaders sent = drive.transport().carried().getLast().headers();
        assertThat(sent.find("Authorization")).isEmpty();
        assertThat(sent.find("Platform")).isEmpty();
    }

    @Test
    void open_addressExpired_asksForAnotherOnce() throws IOException {
        FileDownload download = pan.download(file);
        read(download.open(DownloadRange.ALL));
        drive.netdisk().clock().pass(Duration.ofHours(25));

        assertThat(read(download.open(DownloadRange.from(1)))).hasSize(BYTES.length - 1);
        assertThat(drive.transport().carried(INFO)).isEqualTo(2);
    }

    @Test
    void open_behindTheEnd_isInvalid() {
        assertThat(kind(pan, file, DownloadRange.from(BYTES.length))).isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void open_unknownForeignOrTrashedFile_isNotFound() {
        assertThat(kind(pan, 404_404, DownloadRange.ALL)).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(kind(drive.bob(), file, DownloadRange.ALL)).isEqualTo(ErrorKind.NOT_FOUND);
        FileDownload begun = pan.download(file);
        begun.open(DownloadRange.ALL);
        pan.trash().put(new TrashFiles(List.of(file))).send();
        assertThat(catchThrowableOfType(DuopanException.class, () -> begun.open(DownloadRange.ALL))
                        .kind())
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void open_redirect_isFollowedWithoutTheToken() throws IOException {
        try (LoopbackTransport transport = new LoopbackTransport(redirecting("http://storage.test/file", 200))) {
            FlakyTransport watched = new FlakyTransport(transport);
            Pan123Open client =
                    ServedDrive.builder(watched).token(Secret.of("t0ken")).build();

            assertThat(read(client.download(1, DownloadRange.ALL)))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("bytes");
            assertThat(watched.carried().getLast().uri()).hasHost("storage.test");
            assertThat(watched.carried().getLast().headers().find("Authorization"))
                    .isEmpty();
        }
    }

    @Test
    void open_redirectsWithoutEndOrElsewhere_fail() {
        for (String target : List.of("http://storage.test/first", "ftp://storage.test/file", "", "http://[bad")) {
            try (LoopbackTransport transport = new LoopbackTransport(redirecting(target, 200))) {
                assertThat(kind(ServedDrive.builder(transport).build(), 1, DownloadRange.ALL))
                        .as(target)
                        .isEqualTo(ErrorKind.UNAVAILABLE);
            }
        }
    }

    @Test
    void open_hostIgnoresTheRange_fails() {
        try (LoopbackTransport transport = new LoopbackTransport(redirecting("http://storage.test/file", 200))) {
            assertThat(kind(ServedDrive.builder(transport).build(), 1, DownloadRange.from(2)))
                    .isEqualTo(ErrorKind.UNAVAILABLE);
        }
    }

    @Test
    void open_alwaysForbidden_isDenied() {
        try (LoopbackTransport transport = new LoopbackTransport(redirecting("http://storage.test/file", 403))) {
            assertThat(kind(ServedDrive.builder(transport).build(), 1, DownloadRange.ALL))
                    .isEqualTo(ErrorKind.DENIED);
        }
    }

    /** A service whose address redirects to another one, which then answers with a status. */
    private static WireHandler redirecting(String target, int status) {
        return exchange -> {
            switch (exchange.rawPath()) {
                case INFO ->
                    answer(
                            exchange,
                            200,
                            WireHeaders.NONE,
                            "{\"code\":0,\"message\":\"ok\",\"data\":{\"downloadUrl\":\"http://storage.test/first\"}}");
                case "/first" -> answer(exchange, 302, WireHeaders.of("Location", target), "");
                default -> answer(exchange, status, WireHeaders.NONE, "bytes");
            }
        };
    }

    private static void answer(WireExchange exchange, int status, WireHeaders headers, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.answer(status, headers, bytes.length)) {
            out.write(bytes);
        }
    }
}
