package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.DirectLinkSignature;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DirectLinkSignerTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_200_400);
    private static final Secret KEY = Secret.of("secret-key");
    private static final DirectLinkSigner SIGNER =
            new DirectLinkSigner(29, KEY, Duration.ofMinutes(30), Clock.fixed(NOW, ZoneOffset.UTC));

    private static DirectLinkSignature signature(String link) {
        return DirectLinkSignature.read(Parameters.parse(URI.create(link).getRawQuery())
                        .find("auth_key")
                        .orElseThrow())
                .orElseThrow();
    }

    @Test
    void sign_encodedPath_signsItDecoded() {
        String link = SIGNER.sign(URI.create("https://vip.test/29/%E9%9F%B3%E4%B9%90/a%20%2541.mp3"))
                .reveal();

        assertThat(link).startsWith("https://vip.test/29/%E9%9F%B3%E4%B9%90/a%20%2541.mp3?auth_key=1767202200-");
        assertThat(signature(link).isValid("/29/音乐/a %41.mp3", 29, KEY, NOW)).isTrue();
    }

    @Test
    void sign_addressWithQuery_keepsItByteForByte() {
        String link = SIGNER.sign(URI.create("https://vip.test/29/a?x=%7e")).reveal();

        assertThat(link).startsWith("https://vip.test/29/a?x=%7e&auth_key=");
    }

    @Test
    void sign_twice_givesDifferentSignatures() {
        URI link = URI.create("https://vip.test/29/a");

        assertThat(SIGNER.sign(link)).isNotEqualTo(SIGNER.sign(link));
    }

    @Test
    void toString_ofSigner_hidesTheKey() {
        assertThat(SIGNER.toString()).doesNotContain("secret-key");
    }
}
