package dev.duopan.cli.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command as completion sees it.
 *
 * @param path the words that lead to it, without the first, such as {@code share create}; empty for the command above all
 * @param description what it does
 * @param subcommands the commands below it that people are told of
 * @param options what begins with a dash
 * @param places its other words, in order
 */
record CompletedCommand(
        List<String> path,
        String description,
        List<CompletedCommand> subcommands,
        List<Option> options,
        List<Place> places) {
    /**
     * An option.
     *
     * @param names like {@code -r} and {@code --recursive}
     * @param value what its value can be; null if it takes none
     * @param label what the help calls the value
     * @param repeatable whether it can be given several times
     */
    record Option(
            List<String> names,
            String description,
            @Nullable Guess value,
            String label,
            boolean repeatable) {
        static Option of(OptionSpec option) {
            boolean valued = option.arity().max() > 0;
            return new Option(
                    List.of(option.names()),
                    firstLine(option.description()),
                    valued ? Guess.of(option) : null,
                    labelOf(option),
                    option.isMultiValue());
        }

        /** Returns what the value can be; nothing if the option takes none. */
        Optional<Guess> valued() {
            return Optional.ofNullable(value);
        }
    }

    /**
     * A word by its place.
     *
     * @param label what the help calls it
     * @param repeats whether all words that follow are of this kind too
     */
    record Place(Guess value, String label, boolean repeats) {
        static Place of(PositionalParamSpec place) {
            return new Place(Guess.of(place), labelOf(place), place.index().isVariable());
        }
    }

    /** Describes a command of the parser with everything below it. */
    static CompletedCommand of(CommandSpec command) {
        return of(command, List.of());
    }

    private static CompletedCommand of(CommandSpec command, List<String> path) {
        return new CompletedCommand(
                path,
                firstLine(command.usageMessage().description()),
                below(command, path),
                command.options().stream()
                        .filter(option -> !option.hidden())
                        .map(Option::of)
                        .toList(),
                command.positionalParameters().stream()
                        .sorted(Comparator.comparingInt(place -> place.index().min()))
                        .map(Place::of)
                        .toList());
    }

    private static List<CompletedCommand> below(CommandSpec command, List<String> path) {
        List<CompletedCommand> below = new ArrayList<>();
        command.subcommands().forEach((name, line) -> {
            if (isShown(line)) {
                below.add(of(
                        line.getCommandSpec(),
                        Stream.concat(path.stream(), Stream.of(name)).toList()));
            }
        });
        return below;
    }

    private static boolean isShown(CommandLine command) {
        return !command.getCommandSpec().usageMessage().hidden();
    }

    private static String labelOf(ArgSpec argument) {
        return argument.paramLabel().replaceAll("[<>]", "");
    }

    /** The parser's texts are formats. */
    private static String firstLine(String[] description) {
        return description.length == 0
                ? ""
                : description[0].split("%n|\\R", 2)[0].replace("%%", "%").strip();
    }

    /** Returns the last word of the path; empty for the command above all. */
    String name() {
        return path.isEmpty() ? "" : path.getLast();
    }

    /** Returns the path with a character between its words. */
    String path(String separator) {
        return String.join(separator, path);
    }

    /** Returns this command and all below it, each before those below it. */
    Stream<CompletedCommand> all() {
        return Stream.concat(Stream.of(this), subcommands.stream().flatMap(CompletedCommand::all));
    }
}
