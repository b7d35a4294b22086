package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorisedExchangeTest {
    private static final Attempt ATTEMPT = new Attempt(
            "test", false, new WireRequest(Verb.GET, Shop.BASE, WireHeaders.NONE, WireBody.NONE), CallTimeouts.DEFAULT);

    private final List<String> sent = new ArrayList<>();

    /** Knows a list of tokens, each used until it is refused. */
    private static final class Keyring implements Credentials {
        private final List<String> tokens = new ArrayList<>();

        Keyring(String... tokens) {
            this.tokens.addAll(List.of(tokens));
        }

        @Override
        public Authorised authorise(Endpoint<?> endpoint, WireRequest request) {
            Secret token = Secret.of(tokens.getFirst());
            return new Authorised(TokenPlacement.bearer().place(request, token), token);
        }

        @Override
        public boolean renew(Secret refused) {
            if (tokens.size() == 1) {
                throw new DuopanException(ErrorKind.UNAUTHENTICATED, "no more tokens; log in again");
            }
            return tokens.remove(refused.reveal());
        }
    }

    private Answer<String> send(Credentials credentials, String good) throws IOException {
        Exchange<String> service = attempt -> {
            String token = attempt.request().headers().find("Authorization").orElse("nobody");
            sent.add(token);
            return token.equals("Bearer " + good)
                    ? new Answer.Accepted<>("welcome", 200)
                    : new Answer.Refused<>(new ApiException(Shop.Trouble.WHO_ARE_YOU));
        };
        return new AuthorisedExchange<>(service, credentials, Endpoint.of(Shop.GetPrice.class)).send(ATTEMPT);
    }

    @Test
    void send_goodToken_sendsOnce() throws IOException {
        assertThat(send(new Keyring("a", "b"), "a").take()).isEqualTo("welcome");
        assertThat(sent).containsExactly("Bearer a");
    }

    @Test
    void send_refusedToken_renewsOnceAndRepeatsOnce() throws IOException {
        assertThat(send(new Keyring("a", "b", "c"), "b").take()).isEqualTo("welcome");
        assertThat(sent).containsExactly("Bearer a", "Bearer b");
    }

    @Test
    void send_renewedTokenIsRefusedToo_givesUp() throws IOException {
        Answer<String> answer = send(new Keyring("a", "b", "c"), "c");

        assertThatThrownBy(answer::take).isInstanceOf(ApiException.class);
        assertThat(sent).containsExactly("Bearer a", "Bearer b");
    }

    @Test
    void send_renewalFails_failsWithItsReason() {
        assertThatThrownBy(() -> send(new Keyring("a"), "b")).hasMessage("no more tokens; log in again");
    }

    @Test
    void send_fixedTokenRefused_isNotRepeated() throws IOException {
        Answer<String> answer = send(Credentials.fixed(Secret.of("a"), TokenPlacement.bearer()), "b");

        assertThatThrownBy(answer::take).isInstanceOf(ApiException.class);
        assertThat(sent).containsExactly("Bearer a");
    }

    @Test
    void send_nobody_sendsWithoutToken() throws IOException {
        assertThatThrownBy(send(Credentials.none(), "a")::take).isInstanceOf(ApiException.class);
        assertThat(sent).containsExactly("nobody");
    }
}
