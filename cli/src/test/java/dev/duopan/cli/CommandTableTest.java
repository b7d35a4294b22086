package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class CommandTableTest {
    private static final Set<String> ALL = CommandTable.meantBy().keySet();

    @Test
    void meantBy_noCommandNamed_areAll() {
        assertThat(CommandTable.meantBy("--help").keySet()).isEqualTo(ALL).contains("remotes");
    }

    @Test
    void meantBy_commandNamed_isThatOne() {
        assertThat(CommandTable.meantBy("--json", "remotes").keySet()).containsExactly("remotes");
    }
}
