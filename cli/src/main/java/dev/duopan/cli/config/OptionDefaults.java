package dev.duopan.cli.config;

import dev.duopan.api.DuopanException;
import dev.duopan.cli.console.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Gives options that a command line leaves out the values that people set for them: {@code --transfers} of any command is
 * {@code transfers} in the table {@code transfer}, and so on. Options without a {@link Preference} keep the defaults of their
 * commands.
 */
public final class OptionDefaults implements IDefaultValueProvider {
    private final Console console;
    private @Nullable Configuration configuration;

    /** Defaults for commands that speak to the given console. The configuration is read when it is needed. */
    public OptionDefaults(Console console) {
        this.console = console;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        Optional<Preference> preference =
                argument instanceof OptionSpec option ? Preference.ofOption(option.longestName()) : Optional.empty();
        return preference.flatMap(wanted -> set(wanted, argument)).orElse(null);
    }

    private Optional<String> set(Preference preference, ArgSpec argument) {
        try {
            Configuration read = configuration();
            return read.find(preference, preference::read).map(Object::toString);
        } catch (DuopanException e) {
            throw new ParameterException(argument.command().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Configuration configuration() {
        Configuration read = configuration == null ? Configuration.of(console) : configuration;
        configuration = read;
        return read;
    }
}
