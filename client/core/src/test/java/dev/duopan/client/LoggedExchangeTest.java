package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggedExchangeTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(Client.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    private List<String> written() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Client client(WireHandler server) {
        return Shop.client(new LoopbackTransport(server))
                .credentials(Credentials.fixed(Secret.of("secret"), TokenPlacement.query("access_token")))
                .retries(Retries.NONE)
                .build();
    }

    @Test
    void send_success_writesWhatWhereStatusAndTime() {
        client(exchange -> Shop.answer(exchange, "{\"cents\":1}"))
                .call(new Shop.GetPrice("secret"))
                .send();

        assertThat(written())
                .singleElement()
                .asString()
                .matches("shop\\.price\\.get \\(GET shop\\.test/price\\): 200 after \\d+ ms");
    }

    @Test
    void send_refusal_writesItsCode() {
        Call<Shop.Price> call =
                client(exchange -> Shop.answer(exchange, Shop.Trouble.SOLD_OUT)).call(new Shop.GetPrice("secret"));

        assertThatThrownBy(call::send).isInstanceOf(DuopanException.class);
        assertThat(written())
                .singleElement()
                .asString()
                .contains(": 200 code 7 after")
                .doesNotContain("secret");
    }

    @Test
    void send_lostAnswer_writesTheReason() {
        Call<Shop.Price> call = client(exchange -> {}).call(new Shop.GetPrice("secret"));

        assertThatThrownBy(call::send).isInstanceOf(DuopanException.class);
        assertThat(written())
                .singleElement()
                .asString()
                .contains("EOFException")
                .doesNotContain("secret");
    }

    @Test
    void sendLink_writesTheHostOnly() throws IOException {
        URI link = URI.create("http://storage.test/secret?sign=secret");
        client(exchange -> Shop.answer(exchange, 200, "secret"))
                .send(new WireRequest(Verb.GET, link, WireHeaders.of("Cookie", "secret"), WireBody.NONE))
                .close();

        assertThat(written())
                .singleElement()
                .asString()
                .contains("GET at storage.test: 200")
                .doesNotContain("secret");
    }
}
