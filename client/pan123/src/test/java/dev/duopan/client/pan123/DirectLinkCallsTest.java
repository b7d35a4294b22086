package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Content;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.client.CallTimeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint about direct links from the facade to the netdisk and back: success, and each documented error. */
class DirectLinkCallsTest {
    private static final long UNKNOWN = 404_404;
    private static final byte[] BYTES = Bytes.noise(1_000, 3);

    @TempDir
    private Path directory;

    private ServedDrive drive;
    private Pan123Open pan;
    private DirectLinkCalls links;
    private long folder;
    private long file;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
        pan = drive.alice();
        links = pan.directLinks();
        folder = pan.files().makeFolder(new MakeFolder("音乐", 0)).send().folderId();
        file = pan.uploads()
                .single(new UploadFile(
                        folder, "a b.mp3", Bytes.md5(BYTES), BYTES.length, null, null, Content.of(BYTES)))
                .send()
                .fileId();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private WireResponse get(URI address) throws IOException {
        return drive.transport()
                .send(new WireRequest(Verb.GET, address, WireHeaders.NONE, WireBody.NONE), CallTimeouts.DEFAULT);
    }

    private URI link() {
        return links.url(new GetDirectLink(file)).send().location();
    }

    @Test
    void url_fileInOpenFolder_leadsToItsBytes() throws IOException {
        assertThat(links.enable(new EnableDirectLinks(folder)).send().filename())
                .isEqualTo("音乐");

        try (WireResponse answer = get(link())) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void url_fileInFolderThatIsNotOpen_isDenied() {
        CallsTest.assertRefused(links.url(new GetDirectLink(file)), ErrorKind.DENIED, 403);
    }

    @Test
    void url_unknownFile_isNotFound() {
        CallsTest.assertRefused(links.url(new GetDirectLink(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void url_folder_isInvalid() {
        CallsTest.assertRefused(links.url(new GetDirectLink(folder)), ErrorKind.INVALID, 400);
    }

    @Test
    void enable_whatIsNoFolder_isRefused() {
        CallsTest.assertRefused(links.enable(new EnableDirectLinks(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(links.enable(new EnableDirectLinks(file)), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(links.enable(new EnableDirectLinks(0)), ErrorKind.INVALID, 400);
    }

    @Test
    void disable_openFolder_endsItsLinks() throws IOException {
        links.enable(new EnableDirectLinks(folder)).send();
        URI link = link();

        assertThat(links.disable(new DisableDirectLinks(folder)).send().filename())
                .isEqualTo("音乐");

        try (WireResponse answer = get(link)) {
            assertThat(answer.status()).isEqualTo(404);
        }
        CallsTest.assertRefused(links.url(new GetDirectLink(file)), ErrorKind.DENIED, 403);
        CallsTest.assertRefused(links.disable(new DisableDirectLinks(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }
}
