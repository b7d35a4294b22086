package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTransportTest extends TransportContract {
    @TempDir
    private Path folder;

    private final List<SocketServer> servers = new ArrayList<>();
    private final HttpTransport transport = new HttpTransport(HttpOptions.DEFAULT.withUserAgent("tester/1"));

    @Override
    URI serve(WireHandler handler) {
        SocketServer server = new SocketServer(handler);
        servers.add(server);
        return server.url();
    }

    @Override
    Transport transport() {
        return transport;
    }

    @AfterEach
    void close() {
        transport.close();
        servers.forEach(SocketServer::close);
    }

    private static String get(Transport transport, URI url) throws IOException {
        return get(transport, url, WireHeaders.NONE);
    }

    private static String get(Transport transport, URI url, WireHeaders headers) throws IOException {
        try (WireResponse response =
                transport.send(new WireRequest(Verb.GET, url, headers, WireBody.NONE), CallTimeouts.DEFAULT)) {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI headerNames() {
        return serve(exchange -> Shop.answer(
                exchange,
                200,
                String.join(
                        ",",
                        exchange.headers().fields().stream()
                                .map(field -> field.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .toList())));
    }

    @Test
    void send_plainRequest_addsOnlyWhatHttpNeeds() throws IOException {
        assertThat(get(transport, headerNames())).isEqualTo("connection,host,user-agent");
    }

    @Test
    void send_userAgent_isTheTransportsUnlessTheRequestHasOne() throws IOException {
        URI server = serve(exchange ->
                Shop.answer(exchange, 200, exchange.headers().find("user-agent").orElse("-")));

        assertThat(get(transport, server)).isEqualTo("tester/1");
        assertThat(get(transport, server, WireHeaders.of("User-Agent", "pan.baidu.com")))
                .isEqualTo("pan.baidu.com");
    }

    @Test
    void send_afterABodyReadToItsEnd_usesTheSameConnection() throws IOException {
        URI server = serve(exchange -> Shop.answer(exchange, 200, "text"));
        get(transport, server);
        get(transport, server);

        assertThat(servers.getFirst().connections()).isEqualTo(1);
    }

    @Test
    void send_afterABodyOfKnownLengthReadExactly_usesTheSameConnection() throws IOException {
        URI server = serve(exchange -> Shop.answer(exchange, 200, "text"));
        try (WireResponse response = transport.send(
                new WireRequest(Verb.GET, server, WireHeaders.NONE, WireBody.NONE), CallTimeouts.DEFAULT)) {
            response.body().readNBytes(4);
        }
        get(transport, server);

        assertThat(servers.getFirst().connections()).isEqualTo(1);
    }

    @Test
    void send_severalSlashesFirst_arriveAsTheyAre() throws IOException {
        URI server = serve(exchange -> Shop.answer(exchange, 200, exchange.rawPath()));

        assertThat(get(transport, URI.create(server + "//bucket//key"))).isEqualTo("//bucket//key");
    }

    @Test
    void send_nobodyListens_failsAsNotSentForNow() {
        SocketServer gone = new SocketServer(exchange -> {});
        gone.close();

        assertThatThrownBy(() -> get(transport, gone.url()))
                .isInstanceOfSatisfying(
                        NotSentException.class,
                        failure -> assertThat(failure.lasting()).isFalse());
    }

    @Test
    void send_unknownHost_failsAsNotSent() {
        assertThatThrownBy(() -> get(transport, URI.create("http://no-such-host.invalid/")))
                .isInstanceOf(NotSentException.class);
    }

    @Test
    void send_noWebAddress_isInvalid() {
        assertThatThrownBy(() -> get(transport, URI.create("mailto:someone"))).isInstanceOf(DuopanException.class);
    }

    @Test
    void send_throughAProxy_namesTheWholeAddress() throws IOException {
        URI proxy = serve(exchange -> Shop.answer(exchange, 200, exchange.rawPath()));
        try (HttpTransport proxied = new HttpTransport(HttpOptions.DEFAULT.withProxy(proxy))) {
            assertThat(get(proxied, URI.create("http://far.test/away"))).isEqualTo("http://far.test/away");
        }
    }

    @Test
    void send_ownAuthority_isTrustedOnlyWhenGiven() throws Exception {
        try (TlsServer server = TlsServer.start(folder);
                HttpTransport trusting =
                        new HttpTransport(HttpOptions.DEFAULT.withCertificates(server.certificate()))) {
            assertThat(get(trusting, server.url())).isEqualTo("private");
            assertThatThrownBy(() -> get(transport, server.url()))
                    .isInstanceOfSatisfying(
                            NotSentException.class,
                            failure -> assertThat(failure.lasting()).isTrue());
        }
    }

    @Test
    void create_certificatesThatAreNone_isInvalid() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.pem"), "nothing");

        assertThatThrownBy(() -> new HttpTransport(HttpOptions.DEFAULT.withCertificates(file)))
                .isInstanceOf(DuopanException.class)
                .hasMessageContaining("empty.pem");
    }
}
