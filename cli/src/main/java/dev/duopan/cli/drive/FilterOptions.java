package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.SizeWithUnit;
import dev.duopan.drive.filter.PathRule;
import dev.duopan.drive.filter.PathRules;
import dev.duopan.drive.filter.TreeFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options that say which files of a tree are meant, with rclone's meaning: {@code --include}, then {@code --exclude}, then
 * {@code --filter}, then {@code --filter-from}, and whatever no rule takes in is left out if there is an {@code --include}.
 */
final class FilterOptions {
    private final Console console;
    private final Clock clock;

    @Option(names = "--include", paramLabel = "PATTERN", descriptionKey = "drive.filter.include")
    private List<String> includes = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "PATTERN", descriptionKey = "drive.filter.exclude")
    private List<String> excludes = new ArrayList<>();

    @Option(names = "--filter", paramLabel = "RULE", descriptionKey = "drive.filter.rule")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--filter-from", paramLabel = "FILE", descriptionKey = "drive.filter.from")
    private List<String> files = new ArrayList<>();

    @Option(names = "--min-size", paramLabel = "SIZE", descriptionKey = "drive.filter.min-size")
    private @Nullable String smallest;

    @Option(names = "--max-size", paramLabel = "SIZE", descriptionKey = "drive.filter.max-size")
    private @Nullable String largest;

    @Option(names = "--min-age", paramLabel = "AGE", descriptionKey = "drive.filter.min-age")
    private @Nullable String youngest;

    @Option(names = "--max-age", paramLabel = "AGE", descriptionKey = "drive.filter.max-age")
    private @Nullable String oldest;

    FilterOptions(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /**
     * Returns what the options mean.
     *
     * @throws DuopanException of kind INVALID for a malformed one, NOT_FOUND if a file of rules can't be read
     */
    TreeFilter filter() {
        return new TreeFilter(
                paths(),
                smallest == null ? 0 : SizeWithUnit.parse(smallest),
                largest == null ? Long.MAX_VALUE : SizeWithUnit.parse(largest),
                oldest == null ? null : Age.begin(oldest, clock.instant()),
                youngest == null ? null : Age.begin(youngest, clock.instant()));
    }

    private PathRules paths() {
        PathRules named = new PathRules(Stream.concat(
                        includes.stream().map(PathRule::include),
                        excludes.stream().map(PathRule::exclude))
                .toList());
        List<String> lines = new ArrayList<>(rules);
        files.forEach(file -> lines.addAll(lines(file)));
        PathRules all = named.then(PathRules.parse(lines));
        return includes.isEmpty() ? all : all.then(new PathRules(List.of(PathRule.exclude("**"))));
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new DuopanException(ErrorKind.NOT_FOUND, console.messages().text("drive.filter.unreadable", file), e);
        }
    }
}
