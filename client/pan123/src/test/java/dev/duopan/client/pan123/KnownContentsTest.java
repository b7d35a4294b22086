package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.client.SignedLink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and addresses of contents that the service knows, got without sending a byte. */
class KnownContentsTest {
    private static final byte[] BYTES = Bytes.noise(1000, 1);

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

    private List<String> names() {
        return pan.files().list(ListFiles.of(0)).stream()
                .map(FileItem::filename)
                .toList();
    }

    private byte[] fetch(URI address) throws IOException {
        return new WebContent(pan.client(), SignedLink.of(address)).open().readAllBytes();
    }

    @Test
    void uploadFileFast_knownMd5AndSha1_makesFiles() throws Exception {
        ContentKey sha1 = new ContentKey(Bytes.sha1(BYTES), BYTES.length);
        ContentKey md5 = new ContentKey(Bytes.md5(BYTES), BYTES.length);
        long before = drive.transport().carried().size();

        Optional<UploadedFile> first = pan.uploadFileFast(UploadTarget.in(0, "b.bin"), md5);
        Optional<UploadedFile> second = pan.uploadFileFast(UploadTarget.in(0, ""), sha1);

        assertThat(drive.transport().carried()).hasSize((int) before + 2);
        assertThat(fetch(pan.downloadUrl(first.orElseThrow().fileId()).url())).isEqualTo(BYTES);
        assertThat(fetch(pan.downloadUrl(second.orElseThrow().fileId()).url())).isEqualTo(BYTES);
        assertThat(names()).containsExactlyInAnyOrder("a.bin", "b.bin", sha1.hash() + "-1000");
    }

    @Test
    void uploadFileFast_unknownHash_makesNothing() {
        for (String hash : List.of("0".repeat(32), "0".repeat(40))) {
            assertThat(pan.uploadFileFast(UploadTarget.in(0, "c"), new ContentKey(hash, 5)))
                    .isEmpty();
        }
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void downloadUrl_byIdAndHashes_leadsToTheBytes() throws Exception {
        ContentKey md5 = new ContentKey(Bytes.md5(BYTES), BYTES.length);
        ContentKey sha1 = new ContentKey(Bytes.sha1(BYTES), BYTES.length);

        assertThat(fetch(pan.downloadUrl(file).url())).isEqualTo(BYTES);
        assertThat(fetch(pan.downloadUrl(md5).url())).isEqualTo(BYTES);
        assertThat(fetch(pan.downloadUrl(sha1).url())).isEqualTo(BYTES);
        assertThat(names()).containsExactlyInAnyOrder("a.bin", ".tempfile");
    }

    @Test
    void downloadUrl_unknownContent_isNotFound() {
        ContentKey unknown = new ContentKey("0".repeat(40), 5);

        assertThat(catchThrowableOfType(DuopanException.class, () -> pan.downloadUrl(unknown))
                        .kind())
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void contentKey_neitherMd5NorSha1_isInvalid() {
        for (String hash : List.of("", "0".repeat(33), "x".repeat(32))) {
            assertThat(catchThrowableOfType(DuopanException.class, () -> new ContentKey(hash, 1))
                            .kind())
                    .isEqualTo(ErrorKind.INVALID);
        }
    }
}
