package dev.duopan.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RemoteFormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"quoted\"",
                "back\\slash \\u0041 \\",
                "lines\r\nand\ttabs",
                "\u0000\u001b\u007f\u0085",
                "# no comment",
                "a = \"b\"]]",
                "网盘 😀",
                "'''\"\"\""
            })
    void write_anyText_isReadAgain(String text) {
        StoreContent content = content(new Remote("家.2", RemoteType.BAIDU).with(Setting.CLIENT_ID, text));
        assertThat(RemoteFormat.read(RemoteFormat.write(content), "store")).isEqualTo(content);
    }

    @Test
    void write_everySetting_isReadAgain() {
        Remote remote = new Remote("all", RemoteType.OPEN123);
        for (Setting setting : Setting.values()) {
            remote = remote.with(setting, "value of " + setting);
        }
        StoreContent content = content(remote, new Remote("none", RemoteType.LOCAL));
        assertThat(RemoteFormat.read(RemoteFormat.write(content), "store")).isEqualTo(content);
    }

    @Test
    void write_sealedSecretsAndTheirKey_areReadAgain() {
        StoredRemote remote = new StoredRemote(
                new Remote("home", RemoteType.BAIDU),
                Map.of(Setting.ACCESS_TOKEN, "c2VhbGVk", Setting.REFRESH_TOKEN, "eA=="));
        for (Stretching stretching : Arrays.asList(null, new Stretching("00".repeat(16), 64, 1))) {
            KeyKind kind = stretching == null ? KeyKind.KEYRING : KeyKind.PASSPHRASE;
            StoreContent content =
                    StoreContent.of(new KeyNote(kind, "0123456789abcdef", stretching, "Y2hlY2s="), List.of(remote));
            assertThat(RemoteFormat.read(RemoteFormat.write(content), "store")).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [remotes                                     | line 1
                    remotes = 1                                  | 'remotes'
                    remotes.a = 1                                | 'a'
                    remotes.a = {}                               | 'type'
                    remotes.a.type = 1                           | 'type'
                    remotes.a.type = 'ftp'                       | 'ftp'
                    remotes.a = {type = 'local', colour = 'red'} | 'colour'
                    remotes.-.type = 'local'                     | '-'
                    other = 1                                    | 'other'
                    remotes.a = {type = 'local', root = {}}      | 'sealed'
                    key = 1                                      | 'key'
                    key = {kind = 'paper'}                       | 'paper'
                    key = {kind = 'file'}                        | 'id'
                    key = {kind = 'file', id = '../../x'}        | '../../x'
                    key = {kind = 'passphrase', argon2id-salt = '00', argon2id-memory = 64, argon2id-passes = 1} | salt
                    key = {kind = 'passphrase', argon2id-salt = '00', argon2id-memory = 'much'} | 'argon2id-memory'
                    """)
    void read_somethingElse_saysWhatAndWhere(String toml, String reason) {
        assertThatThrownBy(() -> RemoteFormat.read(toml, "the store"))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID))
                .hasMessageContainingAll("the store can't be read", reason);
    }

    private static StoreContent content(Remote... remotes) {
        return StoreContent.of(
                null,
                Stream.of(remotes)
                        .map(remote -> new StoredRemote(remote, Map.of()))
                        .toList());
    }
}
