package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EnvironmentTest {
    private static final Path HOME = Path.of("/home/someone");

    @Test
    void folders_nothingSet_areUnderHome() {
        Environment environment = environment(Map.of());
        assertThat(environment.configuration()).isEqualTo(HOME.resolve(".config/duopan"));
        assertThat(environment.state()).isEqualTo(HOME.resolve(".local/state/duopan"));
        assertThat(environment.data()).isEqualTo(HOME.resolve(".local/share/duopan"));
    }

    @Test
    void folders_variableSet_areThere() {
        Environment environment = environment(Map.of("XDG_CONFIG_HOME", "/etc/someone"));
        assertThat(environment.configuration()).isEqualTo(Path.of("/etc/someone/duopan"));
    }

    @Test
    void folders_variableEmptyOrRelative_ignoreIt() {
        Environment environment = environment(Map.of("XDG_CONFIG_HOME", "", "XDG_STATE_HOME", "here"));
        assertThat(environment.configuration()).isEqualTo(HOME.resolve(".config/duopan"));
        assertThat(environment.state()).isEqualTo(HOME.resolve(".local/state/duopan"));
    }

    private static Environment environment(Map<String, String> variables) {
        return new Environment(variables, HOME, Locale.ENGLISH);
    }
}
