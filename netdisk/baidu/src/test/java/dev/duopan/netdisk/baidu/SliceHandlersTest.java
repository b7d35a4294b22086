package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.baidu.upload.PrecreateBuilder;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the upload hosts refuse before they look at the bytes, in their own envelope and with their statuses. */
class SliceHandlersTest extends NetdiskFixture {
    private static final byte[] BYTES = {1, 2, 3};

    private static TestExchange slice(TestNetdisk on, String path, String uploadId) {
        Parameters query = Parameters.NONE
                .with("method", "upload")
                .with("type", "tmpfile")
                .with("path", path)
                .with("uploadid", uploadId)
                .with("partseq", "0")
                .with("access_token", on.token(on.alice()));
        return TestExchange.of("PUT", "/rest/2.0/pcs/superfile2?" + query.encode())
                .body("application/octet-stream", new ByteArrayInputStream(BYTES));
    }

    private TestExchange slice(String path) {
        return slice(netdisk, path, files.announce("/f", BYTES));
    }

    private static void assertRefused(TestExchange exchange, int status, String code) throws IOException {
        exchange.answeredBy(netdisk.dispatcher());

        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.code()).isEqualTo(code);
        assertThat(exchange.json()).containsOnlyKeys("error_code", "error_msg", "request_id");
    }

    @Test
    void slice_chunked_is31211() throws IOException {
        assertRefused(slice("/f").withoutLength().header("Transfer-Encoding", "chunked"), 403, "31211");
    }

    @Test
    void slice_withoutLength_is31208() throws IOException {
        assertRefused(slice("/f").withoutLength(), 400, "31208");
    }

    @Test
    void slice_ofAnotherOrIllegalPath_isRefused() throws IOException {
        assertRefused(slice("/other"), 400, "31355");
        assertRefused(slice("/a|b"), 400, "31062");
    }

    @Test
    void slice_outsideOfTheApplicationsFolder_is31064WhereThatCounts(@TempDir Path other) throws IOException {
        try (TestNetdisk strict = TestNetdisk.in(other, FidelitySwitch.APPS_FOLDER)) {
            String id = new TestFiles(strict, strict.alice()).announce("/apps/x/f", BYTES);

            TestExchange outside = slice(strict, "/f", id).answeredBy(strict.dispatcher());

            assertThat(outside.code()).isEqualTo("31064");
            assertThat(outside.status()).isEqualTo(403);
            assertThat(slice(strict, "/apps/x/f", id)
                            .answeredBy(strict.dispatcher())
                            .status())
                    .isEqualTo(200);
            assertThat(strict.refusal(TestFiles.announcement("/f", BYTES))).isEqualTo("-7");
        }
    }

    @Test
    void slice_firstOfSeveralInASmallFileOfAMember_is31299() {
        TestFiles member = new TestFiles(netdisk, netdisk.member());
        byte[] small = TestFiles.noise(1000, 1);
        String id = member.wanted(PrecreateBuilder.builder(TestFiles.announcement("/small", small))
                        .build())
                .uploadId();

        assertThat(netdisk.refusal(TestFiles.slice("/small", id, 0, new byte[500]), netdisk.member()))
                .isEqualTo("31299");
        assertThat(netdisk.refusal(TestFiles.slice("/small", id, 0, small), netdisk.member()))
                .isEqualTo("0");
    }
}
