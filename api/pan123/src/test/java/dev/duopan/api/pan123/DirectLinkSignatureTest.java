package dev.duopan.api.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Secret;
import dev.duopan.api.pan123.DirectLinkSignature.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectLinkSignatureTest {
    private static final String PATH = "/29/音乐/a.mp3";
    private static final Secret KEY = Secret.of("k");
    private static final Instant EARLY = Instant.ofEpochSecond(1767200399);
    private static final DirectLinkSignature SIGNATURE = new Statement(PATH, 1767200400, "12345", 29).sign(KEY);

    @Test
    void sign_firstWorkedExample_givesItsMd5() {
        Statement statement =
                new Statement("/1814442530/dir/a b.txt", 1767200400, "2f9c1d0e4b7a4c55a0d6e1f203948576", 1814442530);

        assertThat(statement.sign(Secret.of("secret-key")).write())
                .isEqualTo("1767200400-2f9c1d0e4b7a4c55a0d6e1f203948576-1814442530-88b5607329dc558836735dab90c6086f");
    }

    @Test
    void sign_secondWorkedExample_givesItsMd5() {
        assertThat(SIGNATURE.write()).isEqualTo("1767200400-12345-29-a7c57fc49688e88261f0079e5fc6c780");
    }

    @Test
    void read_whatWasWritten_isTheSame() {
        assertThat(DirectLinkSignature.read(SIGNATURE.write())).contains(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1767200400-12345-29",
                "1767200400-12345-29-A7C57FC49688E88261F0079E5FC6C780",
                "1767200400-1-2-29-a7c57fc49688e88261f0079e5fc6c780",
                "9999999999999999999-12345-29-a7c57fc49688e88261f0079e5fc6c780",
                "-1-12345-29-a7c57fc49688e88261f0079e5fc6c780",
                "1767200400--29-a7c57fc49688e88261f0079e5fc6c780"
            })
    void read_whatIsNoSignature_isNothing(String value) {
        assertThat(DirectLinkSignature.read(value)).isEmpty();
    }

    @Test
    void isValid_untilItsEnd_isTrue() {
        assertThat(SIGNATURE.isValid(PATH, 29, KEY, EARLY)).isTrue();
        assertThat(SIGNATURE.isValid(PATH, 29, KEY, EARLY.plusSeconds(1))).isFalse();
    }

    @Test
    void isValid_anythingElse_isFalse() {
        DirectLinkSignature longer = new DirectLinkSignature(1767200401, "12345", 29, SIGNATURE.md5());

        assertThat(SIGNATURE.isValid("/29/音乐/b.mp3", 29, KEY, EARLY)).isFalse();
        assertThat(SIGNATURE.isValid(PATH, 30, KEY, EARLY)).isFalse();
        assertThat(SIGNATURE.isValid(PATH, 29, Secret.of("l"), EARLY)).isFalse();
        assertThat(longer.isValid(PATH, 29, KEY, EARLY)).isFalse();
    }
}
