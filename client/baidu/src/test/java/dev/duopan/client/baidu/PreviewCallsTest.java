package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.DescribeFilesBuilder;
import dev.duopan.api.baidu.file.DocumentPreview;
import dev.duopan.api.baidu.file.Thumbnails;
import dev.duopan.client.Download;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCallsTest {
    private static final byte[] PDF = "%PDF-1.4\nnothing but its head\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private static Path directory;

    private static TestPan server;

    @BeforeAll
    static void open() {
        server = TestPan.in(directory);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void begin() {
        server.startOver();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Secret link() throws IOException {
        long id = server.upload("/p.png", picture()).fsId();
        DescribeFiles request =
                DescribeFilesBuilder.builder().fsIds(List.of(id)).thumb(true).build();
        Thumbnails links = Objects.requireNonNull(
                server.pan().files().describe(request).send().list().getFirst().thumbs());
        return Objects.requireNonNull(links.url1());
    }

    @Test
    void thumbnail_link_isSentByteForByteWithoutAToken() throws IOException {
        Secret link = link();
        server.wire().forget();
        try (Download picture = server.pan().previews().thumbnail(link)) {
            byte[] bytes = picture.body().readAllBytes();

            assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(140);
            assertThat(picture.length()).isEqualTo(bytes.length);
        }
        assertThat(server.wire().seen("/thumbnail/"))
                .singleElement()
                .satisfies(seen -> assertThat(link.reveal()).endsWith(seen.path() + "?" + seen.query()));
    }

    @Test
    void thumbnail_changedLink_isRefusedInTheWordsOfTheHost() throws IOException {
        Secret changed = Secret.of(link().reveal().replaceAll("sign=[^&]+", "sign=x"));

        assertThatThrownBy(() -> server.pan().previews().thumbnail(changed))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("31362"));
    }

    @Test
    void document_ofAPdf_isThePdf() throws IOException {
        server.upload("/d.pdf", PDF);
        Secret link = server.netdisk().documentLink("/d.pdf").orElseThrow();
        DocumentPreview preview = server.pan().previews().document(link, 0);
        try (Download pdf = server.pan().previews().document(link, preview)) {
            assertThat(pdf.body().readAllBytes()).isEqualTo(PDF);
        }
        assertThat(preview.parts()).isEqualTo(1);
        assertThat(preview.key()).endsWith("-convert-pdf-part-0");
    }
}
