package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Api;
import dev.duopan.api.Endpoint;
import dev.duopan.api.RequestWriter;
import dev.duopan.api.WireRequest;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint refuses every token that isn't right, in the shape of its path, and changes nothing. */
class AuthenticationTest {
    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static TestFiles files;
    private static List<Api<?>> calls;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
        files = new TestFiles(netdisk, netdisk.alice());
        long id = files.file("/f", new byte[3]).fsId();
        calls = SampleCalls.naming("/f", id, files.announce("/g", new byte[3]));
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static void assertAllRefused(String token, String code, String storageCode) throws IOException {
        for (Api<?> call : calls) {
            String service = Endpoint.of(call).route().service();
            boolean storage = service.equals("baidu.pcs");
            WireRequest request = RequestWriter.write(call, TestNetdisk.BASE);
            TestExchange answer = TestExchange.of(token.isEmpty() ? request : request.withQuery("access_token", token))
                    .answeredBy(netdisk.dispatcher());

            assertThat(answer.code()).as(call + " " + answer.text()).isEqualTo(storage ? storageCode : code);
            assertThat(answer.status()).isEqualTo(storage ? 401 : 200);
            assertThat(answer.json().containsKey(storage ? "error_msg" : "errmsg"))
                    .isTrue();
        }
        assertThat(files.everything()).containsExactly("/f");
    }

    @Test
    void token_missingOrWrong_isMinus6Or110() throws IOException {
        assertAllRefused("", "-6", "110");
        assertAllRefused("121.0123456789abcdef", "-6", "110");
        assertAllRefused("非法", "-6", "110");
        assertAllRefused("x".repeat(3000), "-6", "110");
    }

    @Test
    void token_ofAnotherApi_isMinus6Or110() throws IOException {
        String foreign = netdisk.netdisk()
                .tokens()
                .issue(TokenOrder.of(netdisk.alice(), TokenApi.PAN123_OPEN))
                .value();

        assertAllRefused(foreign, "-6", "110");
    }

    @Test
    void token_revoked_is110() throws IOException {
        String token = netdisk.token(netdisk.alice());
        netdisk.netdisk().tokens().revoke(token);

        assertAllRefused(token, "110", "110");
    }

    @Test
    void token_expired_is111ExceptWhereThatMeansSomethingElse() throws IOException {
        String token = netdisk.netdisk()
                .tokens()
                .issue(TokenOrder.of(netdisk.alice(), TokenApi.BAIDU).withValidity(Duration.ofSeconds(5)))
                .value();
        netdisk.clock().pass(Duration.ofSeconds(6));

        for (Api<?> call : calls) {
            boolean manages = Endpoint.of(call)
                    .discriminator()
                    .filter(tag -> tag.contains("filemanager"))
                    .isPresent();
            TestExchange answer = TestExchange.of(
                            RequestWriter.write(call, TestNetdisk.BASE).withQuery("access_token", token))
                    .answeredBy(netdisk.dispatcher());
            assertThat(answer.code()).as(call.toString()).isEqualTo(manages ? "-6" : "111");
        }
    }

    @Test
    void token_inHeaderOrForm_doesNotCount() throws IOException {
        String token = netdisk.token(netdisk.alice());

        assertThat(TestExchange.of("GET", "/api/quota")
                        .header("Authorization", "Bearer " + token)
                        .answeredBy(netdisk.dispatcher())
                        .code())
                .isEqualTo("-6");
        assertThat(TestExchange.of("POST", "/rest/2.0/xpan/file?method=create")
                        .form("isdir=1&path=/made&access_token=" + token)
                        .answeredBy(netdisk.dispatcher())
                        .code())
                .isEqualTo("-6");
    }
}
