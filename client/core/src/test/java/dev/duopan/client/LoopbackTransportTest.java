package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class LoopbackTransportTest extends TransportContract {
    private static final URI ADDRESS = URI.create("http://loopback.test");

    private WireHandler handler = exchange -> {
        throw new IOException("nobody serves");
    };
    private final Transport transport = new LoopbackTransport(exchange -> handler.handle(exchange));

    @Override
    URI serve(WireHandler server) {
        handler = server;
        return ADDRESS;
    }

    @Override
    Transport transport() {
        return transport;
    }

    @Test
    void send_closedTransport_failsAsNotSent() {
        transport.close();

        assertThatThrownBy(() -> transport.send(
                        new WireRequest(Verb.GET, ADDRESS, WireHeaders.NONE, WireBody.NONE), CallTimeouts.DEFAULT))
                .isInstanceOf(NotSentException.class);
    }
}
