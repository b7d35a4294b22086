package dev.duopan.cli;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Overrides;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all commands: says its version, and holds the options that all share. */
@Command(name = "duopan", synopsisSubcommandLabel = "COMMAND")
final class DuopanCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-V", "--version"})
    private boolean version;

    DuopanCommand(Console console) {
        this.console = console;
    }

    /** The parser itself shows the help. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    void help(boolean wanted) {}

    @Option(names = "--json", scope = ScopeType.INHERIT)
    void json(boolean wanted) {
        console.json(wanted);
    }

    /** Found before the command line is parsed, by {@link Overrides}. */
    @Option(names = Overrides.CONFIG, paramLabel = "FILE", scope = ScopeType.INHERIT)
    void config(String file) {}

    /** Found before the command line is parsed, by {@link Overrides}. */
    @Option(names = Overrides.SET, paramLabel = "KEY=VALUE", scope = ScopeType.INHERIT)
    void set(List<String> settings) {}

    @Override
    public void run() {
        if (!version) {
            throw new ParameterException(spec.commandLine(), console.messages().text("duopan.no-command"));
        }
        console.show(Map.of("version", installedVersion()), () -> "duopan " + installedVersion());
    }

    /** The version stands in the manifest of the jar; classes that don't come from one are being developed. */
    static String installedVersion() {
        return Optional.ofNullable(DuopanCommand.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }
}
