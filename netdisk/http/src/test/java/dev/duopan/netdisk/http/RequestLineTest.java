package dev.duopan.netdisk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestLineTest {
    private static HttpServer server;

    @BeforeAll
    static void start() {
        server = HttpServer.start(Listen.LOCAL, new EchoHandler());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String get(String line) throws IOException {
        return RawClient.exchange(server, line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//v1///x/",
                "/api/../../etc/passwd",
                "/./api",
                "/a%2Fb",
                "/%2e%2e/x",
                "/a%",
                "/a%zz",
                "/a%00b",
                "/a;b=c/d",
                "/我的文件",
                "/%ff%fe",
                "/{a}[b]|c^d`e\"f\\g<h>",
                "//",
                "/"
            })
    void handle_anyPath_reachesHandlerAsItWasSent(String path) throws IOException {
        assertThat(get("GET " + path)).startsWith("HTTP/1.1 200").contains("\r\n\r\nGET\n" + path + "\n\n0\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fsids=[1,2]&dlink=1",
                "filelist=[{\"path\":\"/测试\",\"newname\":\"a=b\"}]",
                "a=%",
                "a=%zz&b=%ff",
                "a={}|\\^`<>\"'",
                "a=?x/..//",
                "&&=&"
            })
    void handle_anyQuery_reachesHandlerAsItWasSent(String query) throws IOException {
        assertThat(get("GET /x?" + query)).startsWith("HTTP/1.1 200").contains("\r\n\r\nGET\n/x\n" + query + "\n0\n");
    }

    @ParameterizedTest
    @CsvSource({"http://pan.baidu.com/x?a=b, /x, a=b", "https://other, /, ''", "*, *, ''", "/x?, /x, ''"})
    void handle_targetInAnotherForm_reachesHandler(String target, String path, String query) throws IOException {
        assertThat(get("OPTIONS " + target)).contains("\r\n\r\nOPTIONS\n%s\n%s\n0\n".formatted(path, query));
    }

    @Test
    void handle_secondRequestOnConnection_hasItsOwnTarget() throws IOException {
        String first = "GET /first?a HTTP/1.1\r\nHost: x\r\n\r\n";
        String second = "GET /second HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        assertThat(RawClient.exchange(server, first + second)).contains("GET\n/first\na\n0\n", "GET\n/second\n\n0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PROPFIND", "TRACE", "BREW"})
    void handle_anyMethod_reachesHandler(String method) throws IOException {
        assertThat(get(method + " /x")).startsWith("HTTP/1.1 200").contains("\r\n\r\n" + method + "\n/x\n");
    }

    @ParameterizedTest
    @CsvSource({"pan.baidu.com", "open-api.123pan.com:8443", "[::1]:80", "under_score", "a..b"})
    void handle_anyHost_reachesHandler(String host) throws IOException {
        String request = "GET /x HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);

        assertThat(RawClient.exchange(server, request)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET /x HTTP/1.1\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /x HTTP/3.7\r\nHost: x\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n"
            })
    void handle_whatIsNotHttp_isRefusedInPlainText(String request) throws IOException {
        String answer = RawClient.exchange(server, request);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 500", "HTTP/1.1 200");
        assertThat(answer).doesNotContainIgnoringCase("<html", "jetty", "exception", "\tat ");
    }

    @Test
    void handle_headersWithoutEnd_areRefused() throws IOException {
        String answer =
                RawClient.exchange(server, "GET /x HTTP/1.1\r\nHost: x\r\nX: %s\r\n\r\n".formatted("a".repeat(70_000)));

        assertThat(answer).startsWith("HTTP/1.1 431").doesNotContainIgnoringCase("<html", "jetty");
    }

    @Test
    void handle_success_namesNoServer() throws IOException {
        assertThat(get("GET /x")).doesNotContainIgnoringCase("server:", "jetty", "x-powered-by");
    }
}
