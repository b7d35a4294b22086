package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedNetdisk.class)
class ContentsTest {
    private final Netdisk netdisk;
    private final Account account;
    private final byte[] bytes = Samples.bytes(21, 400_000);
    private final FileNode file;

    ContentsTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        file = Samples.put(netdisk, account, "/file", bytes);
    }

    @Test
    void stream_range_givesJustThat() throws IOException {
        try (StoredContent content = netdisk.contents().open(file)) {
            assertThat(content.stream(1_000, 5).readAllBytes()).isEqualTo(part(bytes, 1_000, 1_005));
            assertThat(content.stream(399_999, 1).read()).isEqualTo(bytes[399_999] & 0xff);
            assertThat(content.stream(400_000, 0).read()).isEqualTo(-1);
            assertThat(content.size()).isEqualTo(400_000);
            assertThat(content.content()).isEqualTo(file.content());
        }
    }

    @Test
    void stream_skipAndAvailable_follow() throws IOException {
        try (StoredContent content = netdisk.contents().open(file);
                InputStream stream = content.stream()) {
            assertThat(stream.skip(399_000)).isEqualTo(399_000);
            assertThat(stream.available()).isEqualTo(1_000);
            assertThat(stream.readAllBytes()).isEqualTo(part(bytes, 399_000, 400_000));
            assertThat(stream.skip(1)).isZero();
        }
    }

    @Test
    void stream_outsideTheContent_throwsInvalid() {
        try (StoredContent content = netdisk.contents().open(file)) {
            assertKind(ErrorKind.INVALID, () -> content.stream(-1, 1));
            assertKind(ErrorKind.INVALID, () -> content.stream(0, -1));
            assertKind(ErrorKind.INVALID, () -> content.stream(399_999, 2));
            assertKind(ErrorKind.INVALID, () -> content.stream(Long.MAX_VALUE, Long.MAX_VALUE));
        }
    }

    @Test
    void stream_fileDeletedMeanwhile_isReadToItsEnd() throws IOException {
        try (StoredContent content = netdisk.contents().open(file);
                InputStream stream = content.stream()) {
            byte[] first = stream.readNBytes(10);
            netdisk.trash().trash(account, List.of(file.id()));
            netdisk.trash().deleteForever(account, List.of(file.id()));
            netdisk.collect();

            assertThat(first).isEqualTo(part(bytes, 0, 10));
            assertThat(stream.readAllBytes()).isEqualTo(part(bytes, 10, 400_000));
        }
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.contents().open(file));
    }

    @Test
    void open_folder_throwsNotFound() {
        FileNode folder = netdisk.files().createFolders(account, "/folder");

        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.contents().open(folder));
    }

    @Test
    void lend_file_staysWhenTheFileIsDeleted(@TempDir Path directory) throws IOException {
        byte[] others = Samples.bytes(22, 1_000);
        FileNode doomed = Samples.put(netdisk, account, "/doomed", others);
        Path lent = directory.resolve("lent");

        netdisk.contents().lend(doomed, lent);
        netdisk.files().delete(account, List.of(doomed.id()));
        netdisk.collect();

        assertThat(lent).hasBinaryContent(others);
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.contents().lend(doomed, directory.resolve("again")));
    }
}
