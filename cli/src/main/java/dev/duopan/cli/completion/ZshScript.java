package dev.duopan.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Completion for zsh: one function a command, in the words of zsh's own {@code _arguments}. */
final class ZshScript implements ShellScript {
    @Override
    public String write(CompletedCommand root) {
        return ShellScript.filled(
                "duopan.zsh", root.all().map(ZshScript::function).collect(Collectors.joining("\n")));
    }

    private static String function(CompletedCommand command) {
        return command.subcommands().isEmpty() ? leaf(command) : group(command);
    }

    private static String leaf(CompletedCommand command) {
        return "%s() {\n    _arguments -S %s\n}\n"
                .formatted(name(command), arguments(Stream.concat(options(command), places(command))));
    }

    private static String group(CompletedCommand command) {
        Stream<String> below = Stream.of("'1: :->command'", "'*:: :->rest'");
        String described = command.subcommands().stream()
                .map(each -> "            " + ShellScript.quoted(each.name() + ":" + each.description()) + "\n")
                .collect(Collectors.joining());
        String called = command.subcommands().stream()
                .map(each -> "            %s) %s ;;\n".formatted(each.name(), name(each)))
                .collect(Collectors.joining());
        return """
                %s() {
                    local context state state_descr line commands
                    typeset -A opt_args
                    _arguments -C -S %s
                    case $state in
                    command)
                        commands=(
                %s        )
                        _describe -t commands command commands
                        ;;
                    rest)
                        case $words[1] in
                %s        esac
                        ;;
                    esac
                }
                """.formatted(name(command), arguments(Stream.concat(options(command), below)), described, called);
    }

    private static String name(CompletedCommand command) {
        return command.path().isEmpty()
                ? "_duopan"
                : "__duopan_" + command.path("_").replace('-', '_');
    }

    private static String arguments(Stream<String> specs) {
        return specs.map(spec -> "\\\n        " + spec).collect(Collectors.joining(" "));
    }

    private static Stream<String> options(CompletedCommand command) {
        return command.options().stream().flatMap(ZshScript::option);
    }

    /** One spec a name: each excludes the others, and itself unless it can be given again. */
    private static Stream<String> option(CompletedCommand.Option option) {
        String excluded = option.repeatable() ? "*" : "(" + String.join(" ", option.names()) + ")";
        String text = "[" + option.description().replaceAll("([\\[\\]\\\\])", "\\\\$1") + "]";
        return option.names().stream().map(name -> {
            String value = option.valued()
                    .map(guess -> ":" + spec(option.label()) + ":" + action(guess))
                    .orElse("");
            String separator = value.isEmpty() ? "" : name.startsWith("--") ? "=" : "+";
            return ShellScript.quoted(excluded + name + separator + text + value);
        });
    }

    private static Stream<String> places(CompletedCommand command) {
        List<String> specs = new ArrayList<>();
        List<CompletedCommand.Place> places = command.places();
        IntStream.range(0, places.size()).forEach(at -> {
            CompletedCommand.Place place = places.get(at);
            String number = place.repeats() ? "*" : Integer.toString(at + 1);
            specs.add(ShellScript.quoted(number + ":" + spec(place.label()) + ":" + action(place.value())));
        });
        return specs.stream();
    }

    private static String spec(String label) {
        return label.replace(":", "\\:");
    }

    private static String action(Guess guess) {
        return switch (guess) {
            case Guess.Words words -> "(" + String.join(" ", words.words()) + ")";
            case Guess.Looked looked ->
                switch (looked) {
                    case ADDRESS, REMOTE, ENDPOINT -> "__duopan_look " + looked.word();
                    case FILE -> "_files";
                    case NOTHING -> " ";
                };
        };
    }
}
