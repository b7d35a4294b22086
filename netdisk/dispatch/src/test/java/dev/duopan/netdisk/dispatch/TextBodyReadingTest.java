package dev.duopan.netdisk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextBodyReadingTest {
    @TempDir
    private Path spool;

    private Dispatcher dispatcher;

    @BeforeEach
    void start() {
        dispatcher = new TestServer(spool).dispatcher();
    }

    private String say(TestExchange exchange) throws IOException {
        return exchange.handledBy(dispatcher).text();
    }

    @Test
    void handle_jsonBody_isRead() throws IOException {
        assertThat(say(TestExchange.post("/api/v1/say").json("{\"TEXT\":\"你好\",\"shoutloud\":1}")))
                .contains("你好!");
    }

    @Test
    void handle_jsonInGet_isRead() throws IOException {
        assertThat(say(TestExchange.get("/api/v1/say").json("{\"text\":\"hi\"}")))
                .contains("\"text\":\"hi\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "nonsense"})
    void handle_jsonUnderAnotherName_isRecognised(String type) throws IOException {
        assertThat(say(TestExchange.post("/api/v1/say")
                        .header("Content-Type", type)
                        .body("\uFEFF {\"text\":\"hi\"}")))
                .contains("\"text\":\"hi\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json"})
    void handle_formUnderAnotherName_isRecognised(String type) throws IOException {
        assertThat(say(TestExchange.post("/api/v1/say")
                        .header("Content-Type", type)
                        .body("text=hi")))
                .contains("\"text\":\"hi\"");
    }

    @Test
    void handle_unencodedForm_isRead() throws IOException {
        assertThat(say(TestExchange.post("/rest/2.0/file?method=create")
                        .form("path=/我的 \"a=b\" {[1]} 100%.txt&isdir=1")))
                .contains("/我的 \\\"a=b\\\" {[1]} 100%.txt");
    }

    @Test
    void handle_multipartTexts_areRead() throws IOException {
        assertThat(say(TestExchange.post("/api/v1/say")
                        .multipart(new Multipart()
                                .field("Text", "你好")
                                .field("shoutLoud", "true")
                                .closed())))
                .contains("你好!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "[1]",
                "{\"text\":",
                "{\"text\":{}}",
                "{\"text\":\"a\"} x",
                "nothing",
                "{\"other\":1}",
                "null"
            })
    void handle_badJson_isRefusedAsWrong(String json) throws IOException {
        assertThat(say(TestExchange.post("/api/v1/say").json(json))).contains("\"code\":400");
    }

    @Test
    void handle_textThatIsNotUtf8_isRefusedAsWrong() throws IOException {
        InputStream latin = new ByteArrayInputStream("text=\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(say(TestExchange.post("/api/v1/say").body(latin))).contains("\"code\":400");
    }

    @Test
    void handle_textOverLimit_isRefusedAsTooLarge() throws IOException {
        InputStream large = new ByteArrayInputStream(new byte[TextBody.LIMIT + 1]);

        assertThat(say(TestExchange.post("/api/v1/say").body(large))).contains("\"code\":413");
    }

    @Test
    void handle_textCutOff_isRefusedAsWrong() throws IOException {
        assertThat(say(TestExchange.post("/api/v1/say").body(new CutStream("{\"text\":\"hi\"}"))))
                .contains("\"code\":400");
    }
}
