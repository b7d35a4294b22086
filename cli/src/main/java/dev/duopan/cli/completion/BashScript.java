package dev.duopan.cli.completion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion for bash: a table of all commands as one {@code case}, and a function that reads it. */
final class BashScript implements ShellScript {
    @Override
    public String write(CompletedCommand root) {
        String cases = root.all().map(BashScript::entry).collect(Collectors.joining());
        return ShellScript.filled("duopan.bash", "__duopan_command() {\n    case $1 in\n" + cases + "    esac\n}\n");
    }

    private static String entry(CompletedCommand command) {
        return """
                    %s)
                        subcommands=%s
                        options=%s
                        values=(%s)
                        places=(%s)
                        repeats=%s
                        ;;
                """.formatted(
                ShellScript.quoted(command.path(" ")),
                ShellScript.quoted(words(command.subcommands().stream().map(CompletedCommand::name))),
                ShellScript.quoted(words(command.options().stream().flatMap(option -> option.names().stream()))),
                words(command.options().stream().flatMap(BashScript::values)),
                words(command.places().stream().map(place -> guess(place.value()))),
                ShellScript.quoted(repeats(command.places()) ? "yes" : ""));
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }

    private static Stream<String> values(CompletedCommand.Option option) {
        return option.valued().stream()
                .flatMap(value -> option.names().stream().flatMap(name -> Stream.of(name, guess(value))));
    }

    private static boolean repeats(List<CompletedCommand.Place> places) {
        return !places.isEmpty() && places.getLast().repeats();
    }

    private static String guess(Guess guess) {
        return switch (guess) {
            case Guess.Words words -> ShellScript.quoted(String.join(" ", words.words()));
            case Guess.Looked looked -> "@" + looked.word();
        };
    }
}
