package dev.duopan.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
    private static final SignedLink LINK = new SignedLink(
            URI.create("http://link.test/file?sign=a%2Fb"), WireHeaders.of("User-Agent", "pan.baidu.com"));
    private static final String TEXT = "0123456789";

    private final List<String> seen = new ArrayList<>();

    private Download open(ByteSpan span, WireHandler host) {
        Client client = Shop.client(new LoopbackTransport(exchange -> {
                    seen.add("%s%s?%s %s %s"
                            .formatted(
                                    exchange.headers().find("host").orElse(""),
                                    exchange.rawPath(),
                                    exchange.rawQuery(),
                                    exchange.headers().find("user-agent").orElse("-"),
                                    exchange.headers().find("range").orElse("-")));
                    host.handle(exchange);
                }))
                .credentials(Credentials.fixed(Secret.of("secret"), TokenPlacement.bearer()))
                .build();
        return new Downloads(client).open(LINK, span);
    }

    private static String text(Download download) throws IOException {
        try (download) {
            return new String(download.body().readAllBytes(), UTF_8);
        }
    }

    private static void part(WireExchange exchange, String range, String text) throws IOException {
        try (OutputStream out = exchange.answer(206, WireHeaders.of("Content-Range", range), text.length())) {
            out.write(text.getBytes(UTF_8));
        }
    }

    private static void redirect(WireExchange exchange, String location) throws IOException {
        exchange.answer(302, WireHeaders.of("Location", location), 0).close();
    }

    @Test
    void open_wholeFile_asksWithoutRange() throws IOException {
        Download download = open(ByteSpan.ALL, exchange -> Shop.answer(exchange, 200, TEXT));

        assertThat(download.length()).isEqualTo(10);
        assertThat(download.size()).isEqualTo(10);
        assertThat(text(download)).isEqualTo(TEXT);
        assertThat(seen).containsExactly("link.test/file?sign=a%2Fb pan.baidu.com -");
    }

    @Test
    void open_part_givesThatPartAndTheWholeSize() throws IOException {
        Download download = open(new ByteSpan(2, 3), exchange -> part(exchange, "bytes 2-4/10", "234"));

        assertThat(download.length()).isEqualTo(3);
        assertThat(download.size()).isEqualTo(10);
        assertThat(text(download)).isEqualTo("234");
        assertThat(seen).containsExactly("link.test/file?sign=a%2Fb pan.baidu.com bytes=2-4");
    }

    @Test
    void open_partBeyondTheEnd_givesWhatThereIs() throws IOException {
        assertThat(text(open(new ByteSpan(8, 100), exchange -> part(exchange, "bytes 8-9/10", "89"))))
                .isEqualTo("89");
    }

    @Test
    void open_restOfTheFile_asksForAnOpenRange() throws IOException {
        assertThat(text(open(ByteSpan.from(7), exchange -> part(exchange, "bytes 7-9/10", "789"))))
                .isEqualTo("789");
        assertThat(seen.getFirst()).endsWith("bytes=7-");
    }

    @Test
    void open_hostIgnoresTheRangeOfAFirstPart_givesThePart() throws IOException {
        assertThat(text(open(new ByteSpan(0, 4), exchange -> Shop.answer(exchange, 200, TEXT))))
                .isEqualTo("0123");
    }

    @Test
    void open_hostIgnoresTheRangeOfALaterPart_fails() {
        assertThatThrownBy(() -> open(new ByteSpan(2, 3), exchange -> Shop.answer(exchange, 200, TEXT)))
                .hasMessageContaining("ignored the range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes 3-5/10", "bytes 2-3/10", "bytes 2-5/10", "bytes 2-4/*", "bytes 2-4/4", "", "2-4"})
    void open_anotherPartThanAskedFor_fails(String range) {
        assertThatThrownBy(() -> open(new ByteSpan(2, 3), exchange -> part(exchange, range, "234")))
                .isInstanceOf(DuopanException.class);
    }

    @Test
    void read_connectionEndsEarly_fails() {
        Download download = open(ByteSpan.ALL, exchange -> {
            OutputStream out = exchange.answer(200, WireHeaders.NONE, 10);
            out.write(TEXT.getBytes(UTF_8), 0, 4);
        });

        assertThatThrownBy(() -> download.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void open_redirect_isFollowedWithTheLinksHeadersOnly() throws IOException {
        Download download = open(new ByteSpan(2, 3), exchange -> {
            if (exchange.rawPath().equals("/file")) {
                redirect(exchange, "https://cdn.test/x%2Fy?sign=c%2Bd&a=[1]");
            } else {
                assertThat(exchange.headers().find("authorization")).isEmpty();
                part(exchange, "bytes 2-4/10", "234");
            }
        });

        assertThat(text(download)).isEqualTo("234");
        assertThat(seen.getLast()).isEqualTo("cdn.test/x%2Fy?sign=c%2Bd&a=[1] pan.baidu.com bytes=2-4");
    }

    @Test
    void open_redirectWithinTheHostAndRawCharacters_isFollowed() throws IOException {
        Download download = open(ByteSpan.ALL, exchange -> {
            if (exchange.rawPath().equals("/file")) {
                redirect(exchange, "/new place|文?a=b");
            } else {
                Shop.answer(exchange, 200, TEXT);
            }
        });

        assertThat(text(download)).isEqualTo(TEXT);
        assertThat(seen.getLast()).startsWith("link.test/new%20place%7C%E6%96%87?a=b");
    }

    @Test
    void open_redirectWithoutEnd_fails() {
        assertThatThrownBy(() -> open(ByteSpan.ALL, exchange -> redirect(exchange, "/again")))
                .hasMessageContaining("more than 10 redirects");
        assertThat(seen).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://host/file", "http://[bad"})
    void open_redirectToNoWebAddress_fails(String location) {
        assertThatThrownBy(() -> open(ByteSpan.ALL, exchange -> redirect(exchange, location)))
                .isInstanceOf(DuopanException.class)
                .hasMessageContaining("link.test redirected");
    }

    @ParameterizedTest
    @CsvSource({"401,DENIED", "403,DENIED", "404,NOT_FOUND", "410,NOT_FOUND", "416,INVALID", "429,RATE_LIMITED"})
    void open_refusedLink_failsWithKindAndAnswer(int status, ErrorKind kind) {
        assertThatThrownBy(() -> open(ByteSpan.ALL, exchange -> Shop.answer(exchange, status, "{\"errno\":31360}")))
                .isInstanceOfSatisfying(LinkRefusedException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(kind);
                    assertThat(refusal.status()).isEqualTo(status);
                    assertThat(refusal.answer()).isEqualTo("{\"errno\":31360}");
                    assertThat(refusal).hasMessageNotContaining("sign");
                });
    }

    @Test
    void open_passingTrouble_isRetried() throws IOException {
        Download download = open(ByteSpan.ALL, exchange -> Shop.answer(exchange, seen.size() < 3 ? 503 : 200, TEXT));

        assertThat(text(download)).isEqualTo(TEXT);
    }

    @Test
    void toString_link_showsTheHostOnly() {
        assertThat(LINK).hasToString("link at link.test");
    }

    @Test
    void create_senselessSpan_isRefused() {
        assertThatThrownBy(() -> new ByteSpan(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteSpan(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
