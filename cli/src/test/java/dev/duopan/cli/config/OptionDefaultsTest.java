package dev.duopan.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.Overrides;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

final class OptionDefaultsTest {
    private final Sample sample = new Sample();

    @Test
    void parse_optionLeftOut_isWhatWasSet() {
        parse(List.of("transfer.transfers=7"));
        assertThat(sample.transfers).isEqualTo(7);
        assertThat(sample.proxy).isEqualTo("own");
    }

    @Test
    void parse_optionGiven_countsBeforeWhatWasSet() {
        parse(List.of("transfer.transfers=7"), "--transfers=2");
        assertThat(sample.transfers).isEqualTo(2);
    }

    @Test
    void parse_nothingSet_isTheDefaultOfTheCommand() {
        parse(List.of());
        assertThat(sample.transfers).isEqualTo(4);
    }

    @Test
    void parse_whatWasSetMakesNoSense_saysWhereItWasSet() {
        assertThatThrownBy(() -> parse(List.of("transfer.transfers=many")))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--set transfer.transfers is 'many'");
    }

    private void parse(List<String> settings, String... arguments) {
        Environment environment =
                new Environment(Map.of(), Path.of("nowhere"), Locale.ENGLISH, new Overrides(null, settings));
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        new CommandLine(sample)
                .setDefaultValueProvider(new OptionDefaults(new Console(nowhere, nowhere, environment)))
                .parseArgs(arguments);
    }

    @Command
    private static final class Sample {
        @Option(names = "--transfers")
        private int transfers = 4;

        @Option(names = "--proxy")
        private String proxy = "own";
    }
}
