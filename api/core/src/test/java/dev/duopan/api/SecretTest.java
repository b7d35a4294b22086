package dev.duopan.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    record Login(String user, Secret password) {}

    @Test
    void toString_ofARecordThatHoldsIt_hidesIt() {
        assertThat(new Login("me", Secret.of("hidden")).toString()).doesNotContain("hidden");
    }

    @Test
    void json_bothWays_isThePlainText() {
        assertThat(Json.write(new Login("me", Secret.of("x")))).isEqualTo("{\"user\":\"me\",\"password\":\"x\"}");
        assertThat(Json.read("{\"user\":\"me\",\"password\":\"x\"}", Login.class)
                        .password())
                .isEqualTo(Secret.of("x"));
    }

    @Test
    void equals_otherText_isFalse() {
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    }
}
