package dev.duopan.netdisk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutingTest {
    @TempDir
    private Path spool;

    private Dispatcher dispatcher;

    @BeforeEach
    void start() {
        dispatcher = new TestServer(spool).dispatcher();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/say", "/api//v1///say", "/api/v1/say/", "/%61pi/v1/s%61y"})
    void handle_pathInAnySpelling_findsEndpoint(String path) throws IOException {
        TestExchange exchange = TestExchange.get(path + "?text=hi").handledBy(dispatcher);

        assertThat(exchange.text()).contains("\"code\":0", "\"account\":\"alice\"", "\"text\":\"hi\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1/say/more",
                "/api/v1/../v1/say",
                "/api/./v1/say",
                "/api/v1/%2e%2e/v1/say",
                "/api/v1%2Fsay",
                "/api/v1/say%00",
                "/api/v1/say%",
                "/api/v1/say%zz",
                "/api/v1/%ff%fe",
                "/api/v1/;say"
            })
    void handle_unknownPath_answersInProvidersEnvelope(String path) throws IOException {
        TestExchange exchange = TestExchange.get(path).handledBy(dispatcher);

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.text()).contains("\"code\":404", "\"trace\":\"");
    }

    @Test
    void handle_pathUnderLongerPrefix_answersInThatProvidersEnvelope() throws IOException {
        assertThat(TestExchange.get("/api/quota/x").handledBy(dispatcher).text())
                .contains("\"errno\":404");
    }

    @Test
    void handle_pathThatOnlyBeginsLikePrefix_isNobodys() throws IOException {
        TestExchange exchange = TestExchange.get("/apis/v1/say").handledBy(dispatcher);

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.answerHeader("Content-Type")).startsWith("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "HEAD", "PATCH", "BREW", "get"})
    void handle_unknownMethod_answersInProvidersEnvelope(String method) throws IOException {
        assertThat(TestExchange.of(method, "/api/v1/say").handledBy(dispatcher).text())
                .contains("\"code\":404");
    }

    @Test
    void handle_discriminatorInQuery_choosesEndpoint() throws IOException {
        assertThat(TestExchange.get("/rest/2.0/file?METHOD=list&dir=/x")
                        .handledBy(dispatcher)
                        .text())
                .contains("\"errno\":0", "\"text\":\"/x\"");
    }

    @Test
    void handle_discriminatorInForm_choosesEndpoint() throws IOException {
        assertThat(TestExchange.post("/rest/2.0/file")
                        .form("method=create&path=/x")
                        .handledBy(dispatcher)
                        .text())
                .contains("\"errno\":0", "\"text\":\"/x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?method=remove", "?method=create", "?method"})
    void handle_unknownDiscriminator_answersInProvidersEnvelope(String query) throws IOException {
        assertThat(TestExchange.get("/rest/2.0/file" + query)
                        .handledBy(dispatcher)
                        .text())
                .contains("\"errno\":404");
    }

    @Test
    void handle_discriminatorOfMultipartInField_isNotLookedFor() throws IOException {
        TestExchange exchange = TestExchange.post("/rest/2.0/superfile?path=a")
                .multipart(new Multipart()
                        .field("method", "upload")
                        .file("file", "bytes")
                        .closed());

        assertThat(exchange.handledBy(dispatcher).text()).contains("\"errno\":404");
    }

    @Test
    void handle_missingToken_refusesBeforeBodyIsUnderstood() throws IOException {
        TestExchange exchange = TestExchange.post("/api/v1/say")
                .header("Authorization", "Basic xyz")
                .json("{broken");

        assertThat(exchange.handledBy(dispatcher).text()).contains("\"code\":401");
    }

    @Test
    void handle_unauthenticatedRoute_needsNoToken() throws IOException {
        TestExchange exchange =
                TestExchange.post("/api/v1/token?grantType=code").header("Authorization", "");

        assertThat(exchange.handledBy(dispatcher).text()).contains("192.0.2.1", "\"text\":\"code\"");
    }

    @Test
    void handle_success_isNotCachedAndNamesNoServer() throws IOException {
        TestExchange exchange = TestExchange.get("/api/v1/say?text=hi").handledBy(dispatcher);

        assertThat(exchange.answerHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(exchange.answerHeader("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(exchange.answerHeader("Server")).isEmpty();
        assertThat(exchange.announcedLength()).isEqualTo(exchange.bytes().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/7/a", "/007/a/b", "/123456789012345678/a%2Fb"})
    void handle_numberWhereThePatternWantsOne_findsRoute(String path) throws IOException {
        TestExchange exchange = TestExchange.get(path).handledBy(numbered());

        assertThat(exchange.text()).isEqualTo("number " + path.substring(1, path.indexOf('/', 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x/a", "/-7/a", "/7", "/7.0/a", "/\u0663/a", "/1234567890123456789/a"})
    void handle_noNumberWhereThePatternWantsOne_isNobodys(String path) throws IOException {
        assertThat(TestExchange.get(path).handledBy(numbered()).status()).isEqualTo(404);
    }

    private Dispatcher numbered() {
        return new TestServer(spool)
                .dispatcher(RawRoute.get(
                        "/{id:number}/{rest...}",
                        request -> Replies.text(request.exchange(), 200, "number " + request.variable("id"))));
    }
}
