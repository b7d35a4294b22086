package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.Json;
import dev.duopan.api.pan123.open.BusinessType;
import dev.duopan.api.pan123.open.DownloadImageOffline;
import dev.duopan.api.pan123.open.GetImageOfflineProgress;
import dev.duopan.api.pan123.open.Image;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ImageOfflineProgress;
import dev.duopan.api.pan123.open.ListImages;
import dev.duopan.api.pan123.open.OfflineCallback;
import dev.duopan.api.pan123.open.OfflineStatus;
import dev.duopan.api.pan123.open.OfflineTask;
import dev.duopan.netdisk.fetch.SourceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageOfflineHandlersTest {
    private static final byte[] GIF = "GIF89a and more".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAGE = "<html></html>".getBytes(StandardCharsets.US_ASCII);
    private static final ImageOfflineProgress DONE = new ImageOfflineProgress(100, OfflineStatus.DONE);
    private static final ImageOfflineProgress FAILED = new ImageOfflineProgress(0, OfflineStatus.FAILED);

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;
    private TestImages images;
    private String folder;

    @BeforeEach
    void open() throws IOException {
        netdisk = TestNetdisk.in(directory);
        images = new TestImages(netdisk, netdisk.alice());
        folder = images.folder(ImageBed.ROOT, "图床");
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private ImageOfflineProgress end(DownloadImageOffline request) throws IOException {
        long taskId = images.ask(request, OfflineTask.class).taskId();
        GetImageOfflineProgress question = new GetImageOfflineProgress(taskId);
        await().until(() -> images.ask(question, ImageOfflineProgress.class).isFinal());
        return images.ask(question, ImageOfflineProgress.class);
    }

    private ImageOfflineProgress fetched(SourceServer.Script script) throws IOException {
        try (SourceServer server = new SourceServer(script)) {
            return end(DownloadImageOffline.of(server.at("/a.gif").toString(), folder));
        }
    }

    private List<String> names() throws IOException {
        return images.page(ListImages.of(folder)).fileList().stream()
                .map(Image::filename)
                .toList();
    }

    @Test
    void download_picture_isThereOnce() throws IOException {
        assertThat(fetched(SourceServer.content(GIF))).isEqualTo(DONE);
        assertThat(fetched(SourceServer.content(GIF))).isEqualTo(DONE);
        assertThat(names()).containsExactly("a.gif");
    }

    @Test
    void download_whatIsNoPicture_fails() throws IOException {
        assertThat(fetched(SourceServer.content(PAGE))).isEqualTo(FAILED);
        assertThat(fetched(SourceServer.content(new byte[0]))).isEqualTo(FAILED);
        assertThat(fetched(SourceServer.content(GIF, "Content-Disposition: attachment; filename=a.exe")))
                .isEqualTo(FAILED);
        assertThat(names()).isEmpty();
    }

    @Test
    void download_withCallback_namesTheTextOfTheId() throws IOException {
        try (SourceServer source = new SourceServer(SourceServer.content(GIF));
                SourceServer caller = new SourceServer(SourceServer.status(200))) {
            end(new DownloadImageOffline(
                    source.at("/x").toString(),
                    "b.gif",
                    folder,
                    caller.at("/done").toString(),
                    BusinessType.IMAGES));

            await().until(() -> !caller.requests().isEmpty());
            OfflineCallback message = Json.read(caller.requests().getFirst().body(), OfflineCallback.class);
            assertThat(message.fileId())
                    .isEqualTo(images.page(ListImages.of(folder))
                            .fileList()
                            .getFirst()
                            .fileId());
        }
    }

    @Test
    void download_nonsense_isRefused() throws IOException {
        assertThat(images.code(DownloadImageOffline.of("ftp://a.test/a.gif", folder)))
                .isEqualTo(400);
        assertThat(images.code(DownloadImageOffline.of("http://a.test/a.gif", "0")))
                .isEqualTo(400);
        assertThat(images.code(DownloadImageOffline.of("http://a.test/a.gif", "nonsense")))
                .isEqualTo(5066);
        assertThat(images.code(new DownloadImageOffline("http://a.test/", "a.txt", folder, null, BusinessType.IMAGES)))
                .isEqualTo(5064);
        assertThat(images.code(new GetImageOfflineProgress(987_654))).isEqualTo(5066);
    }
}
