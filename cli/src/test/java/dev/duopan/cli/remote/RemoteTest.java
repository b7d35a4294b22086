package dev.duopan.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RemoteTest {
    @ParameterizedTest
    @ValueSource(strings = {"home", "家里", "2nd", "a.b-c_d", "Ünï"})
    void name_ofLettersAndDigits_isAllowed(String name) {
        assertThat(new Remote(name, RemoteType.BAIDU).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a:b",
                "a/b",
                "-a",
                ".a",
                "a b",
                "a\nb",
                "😀",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void name_thatNoPathCouldCarry_isRefused(String name) {
        assertThatThrownBy(() -> new Remote(name, RemoteType.BAIDU))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }

    @Test
    void toString_hidesSecretsOnly() {
        Remote remote = new Remote("home", RemoteType.OPEN123)
                .with(Setting.CLIENT_ID, "visible")
                .with(Setting.CLIENT_SECRET, "hidden");
        assertThat(remote).hasToString("home (123open){client-id=visible, client-secret=***}");
    }

    @Test
    void type_unknown_namesTheKnownOnes() {
        assertThatThrownBy(() -> RemoteType.of("ftp"))
                .isInstanceOf(DuopanException.class)
                .hasMessageContainingAll("ftp", "123open, baidu, local");
    }
}
