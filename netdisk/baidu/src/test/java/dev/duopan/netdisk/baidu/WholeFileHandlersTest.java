package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.duopan.api.Content;
import dev.duopan.api.Parameters;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.api.baidu.upload.UploadWhole;
import dev.duopan.api.baidu.upload.WholeFile;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileHandlersTest extends NetdiskFixture {
    private static final byte[] BYTES = TestFiles.noise(1000, 1);
    private static final byte[] OTHER = TestFiles.noise(2000, 2);

    private static UploadWhole whole(String path, OnDuplicate ondup, byte[] bytes) {
        return new UploadWhole(path, ondup, Content.of(bytes));
    }

    private static TestExchange raw(String path, InputStream bytes) {
        Parameters query = Parameters.NONE
                .with("method", "upload")
                .with("path", path)
                .with("access_token", netdisk.token(netdisk.alice()));
        return TestExchange.of("PUT", "/rest/2.0/pcs/file?" + query.encode()).body("", bytes);
    }

    @Test
    void upload_newPath_makesTheFileAndItsFolders() {
        WholeFile made = netdisk.ask(whole("/new/a.bin", OnDuplicate.FAIL, BYTES));

        assertThat(made.path()).isEqualTo("/new/a.bin");
        assertThat(made.size()).isEqualTo(BYTES.length);
        assertThat(made.md5()).isEqualTo(TestFiles.md5(BYTES));
        assertThat(files.everything()).containsExactly("/new/", "/new/a.bin");
    }

    @Test
    void upload_emptyFile_isMade() {
        assertThat(netdisk.ask(whole("/empty", OnDuplicate.FAIL, new byte[0])).size())
                .isZero();
    }

    @Test
    void upload_bareBytesByPut_makesTheFile() throws IOException {
        TestExchange exchange = raw("/raw", new ByteArrayInputStream(BYTES)).answeredBy(netdisk.dispatcher());

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.json()).containsKeys("path", "size", "ctime", "mtime", "md5", "fs_id", "request_id");
        assertThat(files.everything()).containsExactly("/raw");
    }

    @Test
    void upload_takenPath_is31061() {
        files.file("/a");

        assertThat(netdisk.refusal(whole("/a", OnDuplicate.FAIL, BYTES))).isEqualTo("31061");
    }

    @Test
    void upload_takenPathWithNewcopy_getsAnotherName() {
        files.file("/a");

        assertThat(netdisk.ask(whole("/a", OnDuplicate.NEWCOPY, BYTES)).path()).isNotEqualTo("/a");
    }

    @Test
    void upload_takenPathWithOverwrite_replacesTheContent() {
        files.file("/a");
        WholeFile second = netdisk.ask(whole("/a", OnDuplicate.OVERWRITE, OTHER));

        assertThat(second.size()).isEqualTo(OTHER.length);
        assertThat(files.everything()).containsExactly("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "relative", "/a\0b", "/../a"})
    void upload_illegalPath_is31062(String path) {
        assertThat(netdisk.refusal(whole(path, OnDuplicate.FAIL, BYTES))).isEqualTo("31062");
        assertThat(files.everything()).isEmpty();
    }

    @Test
    void upload_withoutRoom_is31112() {
        assertThat(netdisk.refusal(whole("/a", OnDuplicate.FAIL, BYTES), netdisk.poor()))
                .isEqualTo("31112");
    }

    @Test
    void upload_withoutLength_isRefused() throws IOException {
        TestExchange chunked = raw("/a", new ByteArrayInputStream(BYTES))
                .withoutLength()
                .header("Transfer-Encoding", "chunked")
                .answeredBy(netdisk.dispatcher());
        TestExchange unknown =
                raw("/a", new ByteArrayInputStream(BYTES)).withoutLength().answeredBy(netdisk.dispatcher());

        assertThat(chunked.code()).isEqualTo("31211");
        assertThat(unknown.code()).isEqualTo("31208");
        assertThat(files.everything()).isEmpty();
    }

    @Test
    void upload_outsideApps_is31064WhereTheVendorsRuleHolds(@TempDir Path strict) {
        try (TestNetdisk vendor = TestNetdisk.in(strict, FidelitySwitch.APPS_FOLDER)) {
            assertThat(vendor.refusal(whole("/a", OnDuplicate.FAIL, BYTES))).isEqualTo("31064");
            assertThat(vendor.refusal(whole("/apps/mine/a", OnDuplicate.FAIL, BYTES)))
                    .isEqualTo("0");
        }
    }

    @Test
    void limited_moreBytesThanAllowed_isRefused() throws IOException {
        try (InputStream bytes = StorageBody.limited(new ByteArrayInputStream(new byte[11]), 10)) {
            assertThat(bytes.readNBytes(10)).hasSize(10);
            assertThat(catchThrowable(bytes::read)).hasMessageContaining("send slices");
        }
    }
}
