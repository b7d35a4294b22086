package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.Content;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All slices of an upload go to one host. */
class UploadHostsTest {
    private static final byte[] BYTES = TestPan.noise((8 << 20) + 5, 21);

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

    private static BaiduPan pan(String storage) {
        return server.builder()
                .base(BaiduService.PCS, URI.create(storage))
                .token(Secret.of(server.netdisk().token(server.netdisk().alice())))
                .transfers(TransferSettings.DEFAULT.withParallelSlices(1))
                .build();
    }

    private static List<String> hosts() {
        return server.wire().seen("partseq").stream()
                .map(Wire.Seen::host)
                .distinct()
                .toList();
    }

    private static FileUpload file() {
        return FileUpload.of("/f", Content.of(BYTES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://own.test | {\"servers\":[{\"server\":\"http://a.test\"},{\"server\":\"https://b.test\"}]} | b.test",
                "http://own.test | {\"servers\":[{\"server\":\"http://a.test\"},{\"server\":\"https://b.test\"}]} | b.test",
                "http://own.test | {\"servers\":[{\"server\":\"http://a.test\"}]} | a.test",
                "https://own.test | {\"servers\":[{\"server\":\"http://a.test\"}]} | own.test",
                "https://own.test | {\"servers\":[],\"server\":[\"https://c.test\"]} | c.test",
                "https://own.test | {\"servers\":null,\"host\":\"d.test\"} | d.test",
                "https://own.test | {\"bak_servers\":[{\"server\":\"https://e.test\"}]} | e.test",
                "https://own.test | {\"servers\":[{}],\"server\":[\"not a url\",\"ftp://x.test\",\"https://x.test?a=b\"]} | own.test",
                "https://own.test | {} | own.test",
                "https://own.test | {\"error_code\":31212} | own.test",
                "https://own.test | [] | own.test"
            })
    void upload_hostsThatTheServiceNames_areChosenFrom(String own, String answer, String host) throws IOException {
        server.wire().answerOnce("locateupload", 200, answer);

        pan(own).upload(file());

        assertThat(hosts()).containsExactly(host);
        assertThat(server.wire().seen("locateupload")).hasSize(1);
        assertThat(server.wire().seen("locateupload").getFirst().query()).doesNotContain("access_token");
        assertThat(server.stored(server.netdisk().alice(), "/f")).isEqualTo(BYTES);
    }

    @Test
    void upload_namedHostThatTakesNothing_goesToTheOwnHost() throws IOException {
        server.wire().answerOnce("locateupload", 200, "{\"servers\":[{\"server\":\"https://gone.test\"}]}");
        server.wire().loseRequestOnce("partseq=0");
        List<UploadToken> tokens = new ArrayList<>();

        pan("https://own.test").upload(file(), collecting(tokens));

        assertThat(hosts()).containsExactly("gone.test", "own.test");
        assertThat(tokens.getFirst().host()).isEqualTo("https://gone.test");
        assertThat(tokens.getLast().host()).isEmpty();
        assertThat(server.stored(server.netdisk().alice(), "/f")).isEqualTo(BYTES);
    }

    private static UploadListener collecting(List<UploadToken> tokens) {
        return new UploadListener() {
            @Override
            public void stored(long bytes) {}

            @Override
            public void resumable(UploadToken token) {
                tokens.add(token);
            }
        };
    }

    @Test
    void upload_namedHostThatRefuses_isNotLeft() {
        server.wire().answerOnce("locateupload", 200, "{\"servers\":[{\"server\":\"https://a.test\"}]}");
        server.wire().answerOnce("partseq=0", 403, "{\"error_code\":31064,\"error_msg\":\"file is not authorized\"}");

        assertThatThrownBy(() -> pan("https://own.test").upload(file())).isInstanceOf(ApiException.class);

        assertThat(hosts()).containsExactly("a.test");
    }
}
