package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

final class HelpTest {
    @TestFactory
    Stream<DynamicTest> help_ofEveryCommand_explainsAllItTakes() {
        return inEachLanguage()
                .map(command -> DynamicTest.dynamicTest(command.qualifiedName(), () -> assertExplained(command)));
    }

    @TestFactory
    Stream<DynamicTest> help_ofEveryCommandThatPeopleCall_hasAnExample() {
        return inEachLanguage()
                .filter(command -> command.subcommands().isEmpty()
                        && !command.usageMessage().hidden())
                .map(command -> DynamicTest.dynamicTest(command.qualifiedName(), () -> assertHasExample(command)));
    }

    private static Stream<CommandSpec> inEachLanguage() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .flatMap(language ->
                        commands(Main.commandLine(new Terminal(Path.of("nowhere"), language).console(), "--help")));
    }

    private static Stream<CommandSpec> commands(CommandLine commandLine) {
        return Stream.concat(
                Stream.of(commandLine.getCommandSpec()),
                commandLine.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }

    private static void assertExplained(CommandSpec command) {
        assertThat(command.usageMessage().description()).isNotEmpty();
        assertThat(command.args())
                .allSatisfy(argument -> assertThat(argument.description()).isNotEmpty());
    }

    private static void assertHasExample(CommandSpec command) {
        assertThat(command.commandLine().getUsageMessage())
                .containsPattern("\\R(Examples?:|示例：)\\R  .*" + command.qualifiedName());
    }
}
