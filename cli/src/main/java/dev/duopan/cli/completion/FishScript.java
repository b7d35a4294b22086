package dev.duopan.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion for fish: one line for each subcommand, option and place, under the condition that its command is meant. */
final class FishScript implements ShellScript {
    @Override
    public String write(CompletedCommand root) {
        String commands = root.all()
                .filter(command -> !command.path().isEmpty())
                .map(command -> quoted(command.path(" ")))
                .collect(Collectors.joining(" "));
        String valued = root.all()
                .flatMap(command -> command.options().stream()
                        .filter(option -> option.valued().isPresent())
                        .flatMap(option -> option.names().stream())
                        .map(name -> quoted((command.path(" ") + " " + name).strip())))
                .collect(Collectors.joining(" "));
        String lines = root.all().flatMap(FishScript::lines).collect(Collectors.joining("\n", "", "\n"));
        return ShellScript.filled(
                "duopan.fish",
                "set -g __duopan_commands " + commands + "\nset -g __duopan_valued " + valued + "\n" + lines);
    }

    private static Stream<String> lines(CompletedCommand command) {
        return Stream.of(subcommands(command), options(command), places(command))
                .flatMap(List::stream);
    }

    private static List<String> subcommands(CompletedCommand command) {
        return command.subcommands().stream()
                .map(each -> complete(command, "") + " -a " + quoted(each.name()) + " -d " + quoted(each.description()))
                .toList();
    }

    private static List<String> options(CompletedCommand command) {
        return command.options().stream()
                .map(option -> complete(command, "")
                        + names(option)
                        + option.valued().map(FishScript::value).orElse("")
                        + " -d " + quoted(option.description()))
                .toList();
    }

    private static String names(CompletedCommand.Option option) {
        return option.names().stream()
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
    }

    private static List<String> places(CompletedCommand command) {
        List<String> lines = new ArrayList<>();
        for (CompletedCommand.Place place : command.places()) {
            String at = " " + lines.size() + (place.repeats() ? " more" : "");
            lines.add(complete(command, at) + offer(place.value()));
        }
        return lines;
    }

    private static String complete(CompletedCommand command, String place) {
        return "complete -c duopan -n " + quoted("__duopan_at \"" + command.path(" ") + "\"" + place);
    }

    /** A value must follow, and isn't a file unless it's said. */
    private static String value(Guess guess) {
        return " -r" + offer(guess);
    }

    private static String offer(Guess guess) {
        return switch (guess) {
            case Guess.Words words -> " -a " + quoted(String.join(" ", words.words()));
            case Guess.Looked looked ->
                switch (looked) {
                    case ADDRESS, REMOTE, ENDPOINT -> " -a " + quoted("(__duopan_look " + looked.word() + ")");
                    case FILE -> " -F";
                    case NOTHING -> "";
                };
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
