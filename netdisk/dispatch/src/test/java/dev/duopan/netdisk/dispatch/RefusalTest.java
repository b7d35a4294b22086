package dev.duopan.netdisk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.WireHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusalTest {
    @TempDir
    private Path spool;

    private Dispatcher dispatcher;

    @BeforeEach
    void start() {
        dispatcher = new TestServer(spool).dispatcher();
    }

    private TestExchange touch(String how) throws IOException {
        return TestExchange.post("/api/v1/touch")
                .json("{\"how\":\"%s\"}".formatted(how))
                .handledBy(dispatcher);
    }

    @Test
    void handle_kindThrown_answersPrimaryCodeAndMessage() throws IOException {
        assertThat(touch("missing").text()).contains("\"code\":66", "file 7 isn't there");
    }

    @Test
    void handle_kindThrownInScope_answersCodeOfScope() throws IOException {
        assertThat(TestExchange.get("/rest/2.0/file?method=list&dir=/missing")
                        .handledBy(dispatcher)
                        .text())
                .contains("\"errno\":-9");
    }

    @Test
    void handle_codeChosen_answersItWithItsData() throws IOException {
        assertThat(touch("data").text()).contains("\"code\":66", "\"message\":\"gone\"", "\"data\":[7]");
    }

    @Test
    void handle_kindWithoutCode_isJustWrong() throws IOException {
        assertThat(touch("quota").text()).contains("\"code\":400", "full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "overflow", "disk", "down"})
    void handle_handlerFails_answersInternalErrorThatTellsNothing(String how) throws IOException {
        TestExchange exchange = touch(how);

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.text())
                .contains("\"code\":1", "internal error", "\"trace\":\"")
                .doesNotContain("secret", "/data", "Exception", "at dev.duopan");
    }

    @Test
    void handle_noData_answersNull() throws IOException {
        assertThat(touch("now").text()).contains("\"code\":0", "\"data\":null");
    }

    @Test
    void handle_refusedUpload_readsTheRestFirst() throws IOException {
        InputStream body = new ByteArrayInputStream(new byte[1 << 20]);

        TestExchange.post("/rest/2.0/superfile?method=upload&path=refused")
                .body(body)
                .handledBy(dispatcher);

        assertThat(body.available()).isZero();
    }

    @Test
    void handle_refusedUploadThatWaits_isNotAskedFor() throws IOException {
        InputStream body = new ByteArrayInputStream(new byte[1 << 20]);

        TestExchange.post("/upload/v2/slices")
                .header("Expect", "100-continue")
                .body(body)
                .handledBy(dispatcher);

        assertThat(body.available()).isEqualTo(1 << 20);
    }

    @Test
    void handle_refusedUploadWithoutEnd_isGivenUpAndAnswered() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };

        assertThat(TestExchange.post("/api/v1/unknown")
                        .body(endless)
                        .handledBy(dispatcher)
                        .text())
                .contains("\"code\":404");
    }

    @Test
    void handle_rawRouteRefuses_answersInProvidersEnvelope() throws IOException {
        Dispatcher withLinks = new TestServer(spool).dispatcher(RawRoute.get("/file/{id}", request -> {
            throw new DuopanException(ErrorKind.NOT_FOUND, "no file " + request.variable("id"));
        }));

        assertThat(TestExchange.get("/file/a%2Fb").handledBy(withLinks).text()).contains("\"code\":66", "no file a/b");
    }

    @Test
    void handle_rawRouteFailsInItsAnswer_breaksConnection() {
        Dispatcher withLinks = new TestServer(spool).dispatcher(RawRoute.get("/file/{id}", request -> {
            request.exchange().answer(200, WireHeaders.NONE, 10).write(1);
            throw new IllegalStateException("the disk is gone");
        }));
        TestExchange exchange = TestExchange.get("/file/1");

        assertThatThrownBy(() -> exchange.handledBy(withLinks)).isInstanceOf(IOException.class);
        assertThat(exchange.bytes()).hasSize(1);
    }

    @Test
    void handle_rawRouteForgetsToAnswer_answersInternalError() throws IOException {
        Dispatcher withLinks = new TestServer(spool).dispatcher(RawRoute.get("/file/{id}", request -> {}));

        assertThat(TestExchange.get("/file/1").handledBy(withLinks).text()).contains("\"code\":1");
    }
}
