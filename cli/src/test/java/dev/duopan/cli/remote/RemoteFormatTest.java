package dev.duopan.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.SortedMap;
import java.util.TreeMap;
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
        SortedMap<String, Remote> remotes =
                remotes(new Remote("家.2", RemoteType.BAIDU).with(Setting.ACCESS_TOKEN, text));
        assertThat(RemoteFormat.read(RemoteFormat.write(remotes), "store")).isEqualTo(remotes);
    }

    @Test
    void write_everySetting_isReadAgain() {
        Remote remote = new Remote("all", RemoteType.OPEN123);
        for (Setting setting : Setting.values()) {
            remote = remote.with(setting, "value of " + setting);
        }
        SortedMap<String, Remote> remotes = remotes(remote, new Remote("none", RemoteType.LOCAL));
        assertThat(RemoteFormat.read(RemoteFormat.write(remotes), "store")).isEqualTo(remotes);
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
                    """)
    void read_somethingElse_saysWhatAndWhere(String toml, String reason) {
        assertThatThrownBy(() -> RemoteFormat.read(toml, "the store"))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID))
                .hasMessageContainingAll("the store can't be read", reason);
    }

    private static SortedMap<String, Remote> remotes(Remote... remotes) {
        SortedMap<String, Remote> map = new TreeMap<>();
        for (Remote remote : remotes) {
            map.put(remote.name(), remote);
        }
        return map;
    }
}
