package dev.duopan.cli;

import dev.duopan.cli.console.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command line, in the language of whoever wrote it: the parser itself knows English only.
 *
 * @param messages the words
 * @param arguments the command line
 */
record UsageText(Messages messages, List<String> arguments) {
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> TRUTHS = Set.of(boolean.class, Boolean.class);

    String of(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice -> messages.text("usage.twice", name(twice.getOverwritten()));
            case MutuallyExclusiveArgsException exclusive -> exclusive(exclusive);
            default -> failure.getArgSpec() == null ? plain(failure) : value(failure, failure.getArgSpec());
        };
    }

    private static String plain(ParameterException failure) {
        return String.valueOf(failure.getMessage());
    }

    private String unmatched(UnmatchedArgumentException failure) {
        String words = String.join(" ", failure.getUnmatched());
        if (failure.isUnknownOption()) {
            return messages.text("usage.no-option", failure.getUnmatched().getFirst());
        }
        boolean isLast = failure.getCommandLine().getSubcommands().isEmpty();
        return messages.text(isLast ? "usage.too-many" : "usage.no-such-command", words);
    }

    /** An option that is there lacks its value; else it is itself what is missing. */
    private String missing(List<ArgSpec> missing) {
        return missing.stream()
                .filter(this::isGiven)
                .findFirst()
                .map(option -> messages.text("usage.no-value", name(option), option.paramLabel()))
                .orElseGet(() -> messages.text(
                        "usage.missing", missing.stream().map(UsageText::form).collect(Collectors.joining(" "))));
    }

    private boolean isGiven(ArgSpec argument) {
        return argument instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(arguments::contains);
    }

    private String exclusive(MutuallyExclusiveArgsException failure) {
        List<String> given = failure.getCommandLine().getCommandSpec().argGroups().stream()
                .filter(ArgGroupSpec::exclusive)
                .flatMap(group -> group.options().stream())
                .filter(this::isGiven)
                .map(UsageText::name)
                .toList();
        return given.size() < 2 ? plain(failure) : messages.text("login.either", given.getFirst(), given.get(1));
    }

    private String value(ParameterException failure, ArgSpec argument) {
        String given = String.valueOf(failure.getValue());
        Class<?> type =
                argument.typeInfo().isMultiValue() ? argument.typeInfo().getAuxiliaryTypes()[0] : argument.type();
        List<String> choices = choices(argument, type);
        if (!choices.isEmpty()) {
            return messages.text("config.choice", name(argument), given, String.join(", ", choices));
        }
        if (NUMBERS.contains(type)) {
            return messages.text("usage.number", name(argument), given);
        }
        return type == Path.class ? messages.text("config.path", name(argument), given) : plain(failure);
    }

    private static List<String> choices(ArgSpec argument, Class<?> type) {
        if (TRUTHS.contains(type)) {
            return List.of("true", "false");
        }
        List<String> choices = new ArrayList<>();
        Iterable<String> known = argument.completionCandidates();
        (known == null ? Collections.<String>emptyList() : known)
                .forEach(word -> choices.add(word.toLowerCase(Locale.ROOT)));
        return choices;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String form(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
