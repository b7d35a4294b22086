package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.children;
import static dev.duopan.netdisk.Samples.put;
import static dev.duopan.netdisk.Samples.read;
import static dev.duopan.netdisk.Samples.stream;
import static dev.duopan.netdisk.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class WholeUploadTest {
    private final Netdisk netdisk;
    private final Account account;

    WholeUploadTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
    }

    @Test
    void storeWhole_bytes_areKeptWithAllDigests() {
        byte[] bytes = Samples.bytes(1, 700_000);

        FileNode file = put(netdisk, account, "/a/b.bin", bytes);

        assertThat(read(netdisk, file)).isEqualTo(bytes);
        FileContent content = Objects.requireNonNull(file.content());
        CRC32 crc32 = new CRC32();
        crc32.update(bytes);
        assertThat(content.size()).isEqualTo(700_000);
        assertThat(content.md5()).isEqualTo(Samples.md5(bytes));
        assertThat(content.sha1()).isEqualTo(Samples.sha1(bytes));
        assertThat(content.crc32()).isEqualTo(crc32.getValue());
        assertThat(content.headMd5()).isEqualTo(Samples.md5(Samples.part(bytes, 0, FileContent.HEAD_LENGTH)));
    }

    @Test
    void storeWhole_fewBytes_haveTheirMd5AsHeadMd5() {
        FileContent content = Objects.requireNonNull(put(netdisk, account, "/x").content());

        assertThat(content.headMd5()).isEqualTo(content.md5());
    }

    @Test
    void storeWhole_nothing_isAnEmptyFile() {
        FileNode file = put(netdisk, account, "/empty", new byte[0]);

        assertThat(file.size()).isZero();
        assertThat(Objects.requireNonNull(file.content()).md5()).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
        assertThat(read(netdisk, file)).isEmpty();
    }

    @Test
    void storeWhole_clientTimes_areKept() {
        Instant created = Instant.ofEpochSecond(1);
        Instant modified = Instant.ofEpochSecond(2);
        UploadRequest request = UploadRequest.of(Destination.at("/x"), 1).withClientTimes(created, modified);

        FileNode file = netdisk.uploads().storeWhole(account, request, stream(text("x")));

        assertThat(file.clientCreatedAt()).isEqualTo(created);
        assertThat(file.clientModifiedAt()).isEqualTo(modified);
    }

    @Test
    void storeWhole_moreOrFewerBytes_leavesNothing() {
        UploadRequest request = UploadRequest.of(Destination.at("/folder/x"), 5);

        assertKind(ErrorKind.TOO_LARGE, () -> netdisk.uploads().storeWhole(account, request, stream(text("123456"))));
        assertKind(ErrorKind.CORRUPT, () -> netdisk.uploads().storeWhole(account, request, stream(text("1234"))));
        assertThat(children(netdisk, account, "/")).isEmpty();
    }

    @Test
    void storeWhole_wrongFingerprint_isCorrupt() {
        UploadRequest request =
                UploadRequest.of(Destination.at("/x"), 1).withFingerprint(Fingerprint.ofMd5(Samples.md5(text("y"))));

        assertKind(ErrorKind.CORRUPT, () -> netdisk.uploads().storeWhole(account, request, stream(text("x"))));
        assertThat(children(netdisk, account, "/")).isEmpty();
    }

    @Test
    void storeWhole_wrongHint_isStored() {
        UploadRequest request =
                UploadRequest.of(Destination.at("/x"), 1).withHint(Fingerprint.ofMd5(Samples.md5(text("y"))));

        assertThat(read(netdisk, netdisk.uploads().storeWhole(account, request, stream(text("x")))))
                .isEqualTo(text("x"));
    }

    @Test
    void storeWhole_brokenStream_leavesNothing() {
        UploadRequest request = UploadRequest.of(Destination.at("/x"), 5);

        assertKind(ErrorKind.UNAVAILABLE, () -> netdisk.uploads().storeWhole(account, request, Samples.brokenStream()));
        assertThat(children(netdisk, account, "/")).isEmpty();
    }

    @Test
    void setAside_stream_givesItAgainAndLeavesNothing() throws IOException {
        byte[] bytes = Samples.bytes(2, 700_000);
        netdisk.collect();

        try (SetAside aside = netdisk.uploads().setAside(stream(bytes));
                InputStream again = aside.open()) {
            assertThat(aside.size()).isEqualTo(700_000);
            assertThat(again.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(netdisk.collect().files()).isZero();
    }

    @Test
    void setAside_brokenStream_fails() {
        assertKind(ErrorKind.UNAVAILABLE, () -> netdisk.uploads().setAside(Samples.brokenStream()));
    }

    @Test
    void storeWhole_takenName_followsThePolicy() {
        FileNode first = put(netdisk, account, "/x.txt", text("first"));

        assertKind(ErrorKind.EXISTS, () -> put(netdisk, account, "/x.txt", text("other")));
        assertThat(store("other", ConflictPolicy.SKIP)).isEqualTo(first);
        assertThat(store("first", ConflictPolicy.RENAME_IF_DIFFERENT)).isEqualTo(first);
        assertThat(store("other", ConflictPolicy.RENAME_IF_DIFFERENT).name()).isEqualTo("x(1).txt");
        assertThat(store("other", ConflictPolicy.RENAME).name()).isEqualTo("x(2).txt");
        FileNode overwritten = store("newer!", ConflictPolicy.OVERWRITE);
        assertThat(overwritten.id()).isEqualTo(first.id());
        assertThat(read(netdisk, overwritten)).isEqualTo(text("newer!"));
        assertThat(netdisk.accounts().usage(account).used()).isEqualTo("newer!otherother".length());
    }

    @Test
    void storeWhole_overFolder_throwsExists() {
        netdisk.files().createFolders(account, "/x.txt");

        assertKind(ErrorKind.EXISTS, () -> store("x", ConflictPolicy.OVERWRITE));
    }

    @Test
    void storeWhole_unknownFolder_throwsNotFound() {
        UploadRequest request = UploadRequest.of(Destination.in(Long.MAX_VALUE, "x"), 1);

        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.uploads().storeWhole(account, request, stream(text("x"))));
    }

    @Test
    void storeWhole_belowAFolder_createsWhatIsMissing() {
        FileNode folder = netdisk.files().createFolders(account, "/a");
        UploadRequest request = UploadRequest.of(Destination.below(folder.id(), "b/c/x"), 1);

        FileNode file = netdisk.uploads().storeWhole(account, request, stream(text("x")));

        assertThat(netdisk.files().pathOf(account, file.id())).isEqualTo("/a/b/c/x");
    }

    private FileNode store(String content, ConflictPolicy policy) {
        UploadRequest request =
                UploadRequest.of(Destination.at("/x.txt"), content.length()).withPolicy(policy);
        return netdisk.uploads().storeWhole(account, request, stream(text(content)));
    }
}
