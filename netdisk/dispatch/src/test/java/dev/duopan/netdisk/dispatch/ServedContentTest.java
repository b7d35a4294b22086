package dev.duopan.netdisk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.WireHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServedContentTest {
    private static final String TEXT = "0123456789";
    private static final String MD5 = "781e5e245d69b566979b86e28d23f2c7";

    @TempDir
    private Path spool;

    private static ServedContent content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new ServedContent(
                "报告 \"1\"%.txt",
                bytes.length,
                MD5,
                (offset, length) -> new ByteArrayInputStream(bytes, (int) offset, (int) length),
                WireHeaders.NONE);
    }

    private TestExchange send(TestExchange exchange) throws IOException {
        return send(content(TEXT), exchange);
    }

    private TestExchange send(ServedContent content, TestExchange exchange) throws IOException {
        return exchange.handledBy(new TestServer(spool)
                .dispatcher(RawRoute.get("/dl/{name...}", request -> content.send(request.exchange()))));
    }

    @Test
    void send_withoutRange_sendsEverything() throws IOException {
        TestExchange exchange = send(TestExchange.get("/dl/a/b"));

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.text()).isEqualTo(TEXT);
        assertThat(exchange.announcedLength()).isEqualTo(10);
        assertThat(exchange.answerHeader("ETag")).isEqualTo("\"" + MD5 + "\"");
        assertThat(exchange.answerHeader("Content-MD5")).isEqualTo(MD5);
        assertThat(exchange.answerHeader("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void send_nameWithOddLetters_isSentTwice() throws IOException {
        assertThat(send(TestExchange.get("/dl/a")).answerHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"__ _1__.txt\";"
                        + " filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%221%22%25.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0-0",
        "bytes=2-4, 234, 2-4",
        "bytes=7-, 789, 7-9",
        "bytes=-2, 89, 8-9",
        "bytes=-99, 0123456789, 0-9",
        "bytes=8-99, 89, 8-9",
        "BYTES= 1-1 , 1, 1-1"
    })
    void send_oneRange_sendsPart(String range, String expected, String span) throws IOException {
        TestExchange exchange = send(TestExchange.get("/dl/a").header("Range", range));

        assertThat(exchange.status()).isEqualTo(206);
        assertThat(exchange.text()).isEqualTo(expected);
        assertThat(exchange.answerHeader("Content-Range")).isEqualTo("bytes %s/10".formatted(span));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=3-2-1",
                "bytes=0--1",
                "lines=0-1",
                "bytes=99999999999999999999-",
                "bytes=1-1,",
                "bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8,9-9,0-0,1-1,2-2,3-3,4-4,5-5,6-6"
            })
    void send_rangeThatIsNotUnderstood_sendsEverything(String range) throws IOException {
        TestExchange exchange = send(TestExchange.get("/dl/a").header("Range", range));

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=5-4"})
    void send_rangeOutside_isNotSatisfiable(String range) throws IOException {
        TestExchange exchange = send(TestExchange.get("/dl/a").header("Range", range));

        assertThat(exchange.status()).isEqualTo(416);
        assertThat(exchange.answerHeader("Content-Range")).isEqualTo("bytes */10");
        assertThat(exchange.text()).isEmpty();
    }

    @Test
    void send_severalRanges_sendsPartsOfOneBody() throws IOException {
        TestExchange exchange = send(TestExchange.get("/dl/a").header("Range", "bytes=0-0,-1,50-60"));

        assertThat(exchange.status()).isEqualTo(206);
        String boundary = exchange.answerHeader("Content-Type").replaceFirst(".*boundary=", "");
        assertThat(exchange.text()).isEqualToNormalizingNewlines("""

                        --%1$s
                        Content-Type: application/octet-stream
                        Content-Range: bytes 0-0/10

                        0
                        --%1$s
                        Content-Type: application/octet-stream
                        Content-Range: bytes 9-9/10

                        9
                        --%1$s--
                        """.formatted(boundary));
        assertThat(exchange.announcedLength()).isEqualTo(exchange.bytes().length);
    }

    @Test
    void send_emptyContent_ignoresRange() throws IOException {
        TestExchange exchange = send(content(""), TestExchange.get("/dl/a").header("Range", "bytes=0-"));

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.announcedLength()).isZero();
    }

    @Test
    void send_head_announcesLengthWithoutBody() throws IOException {
        TestExchange exchange = send(TestExchange.of("HEAD", "/dl/a").header("Range", "bytes=5-"));

        assertThat(exchange.status()).isEqualTo(206);
        assertThat(exchange.announcedLength()).isEqualTo(5);
        assertThat(exchange.bytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"\"" + MD5 + "\", 206", MD5 + ", 206", "\"other\", 200", "'Sat, 21 Nov 2026 19:00:00 GMT', 200"})
    void send_ifRange_sendsPartOnlyOfTheSameContent(String etag, int status) throws IOException {
        TestExchange exchange =
                send(TestExchange.get("/dl/a").header("Range", "bytes=1-2").header("If-Range", etag));

        assertThat(exchange.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"" + MD5 + "\"", "W/\"" + MD5 + "\"", "\"x\", \"" + MD5 + "\"", "*"})
    void send_ifNoneMatchOfSameContent_sendsNothing(String etags) throws IOException {
        TestExchange exchange = send(TestExchange.get("/dl/a").header("If-None-Match", etags));

        assertThat(exchange.status()).isEqualTo(304);
        assertThat(exchange.bytes()).isEmpty();
    }

    @Test
    void send_storedContentTooShort_breaksConnection() {
        ServedContent broken = new ServedContent(
                "a", 10, MD5, (offset, length) -> new ByteArrayInputStream(new byte[3]), WireHeaders.NONE);
        TestExchange exchange = TestExchange.get("/dl/a");

        assertThatThrownBy(() -> send(broken, exchange)).isInstanceOf(IOException.class);
        assertThat(exchange.announcedLength()).isEqualTo(10);
    }

    @Test
    void with_header_winsOverUsualOne() throws IOException {
        assertThat(send(content(TEXT).with("content-type", "image/png"), TestExchange.get("/dl/a"))
                        .answerHeader("Content-Type"))
                .isEqualTo("image/png");
    }

    @Test
    void widest_severalSpans_isTheLongest() {
        assertThat(RequestedRanges.parse(java.util.Optional.of("bytes=0-1,5-9"), 10)
                        .widest())
                .isEqualTo(5);
    }
}
