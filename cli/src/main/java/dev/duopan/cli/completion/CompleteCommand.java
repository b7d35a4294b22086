package dev.duopan.cli.completion;

import dev.duopan.api.Catalogue;
import dev.duopan.api.Endpoint;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.drive.AddressCandidates;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Prints what a word that is being typed could become, one a line, for the scripts of {@code duopan completion}.
 *
 * <p>Nobody wants to read an error while typing, and nobody waits: whatever goes wrong or takes longer than two seconds gives
 * nothing. It never asks anything.
 */
@Command(hidden = true)
public final class CompleteCommand implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Console console;

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "complete.kind")
    private Guess.@Nullable Looked kind;

    @Parameters(index = "1", paramLabel = "SHELL", descriptionKey = "completion.shell")
    private @Nullable Shell shell;

    @Parameters(index = "2", paramLabel = "WORD", arity = "0..1", descriptionKey = "complete.word")
    private String word = "";

    /** A command that speaks to the given console. */
    public CompleteCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        TypedWord typed = Objects.requireNonNull(shell).read(word);
        List<String> lines = inTime(typed.meaning()).stream()
                .filter(each -> each.chars().noneMatch(Character::isISOControl))
                .map(typed::becoming)
                .toList();
        console.show(Map.of("candidates", lines), () -> String.join("\n", lines));
    }

    private List<String> inTime(String meaning) {
        FutureTask<List<String>> look = new FutureTask<>(() -> candidates(meaning));
        Thread.ofVirtual().name("complete").start(look);
        try {
            return look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            look.cancel(true);
        }
        return List.of();
    }

    private List<String> candidates(String meaning) {
        return switch (Objects.requireNonNull(kind)) {
            case ADDRESS -> new AddressCandidates(silent()).of(meaning);
            case REMOTE -> beginningWith(meaning, remotes());
            case ENDPOINT -> beginningWith(meaning, endpoints());
            case FILE, NOTHING -> List.of();
        };
    }

    private Console silent() {
        return Console.silent(console.environment());
    }

    private static List<String> beginningWith(String meaning, Stream<String> words) {
        return words.filter(each -> each.startsWith(meaning)).toList();
    }

    private Stream<String> remotes() {
        return RemoteStore.of(silent()).all().stream().map(Remote::name);
    }

    private static Stream<String> endpoints() {
        return Catalogue.load(CompleteCommand.class.getClassLoader()).endpoints().stream()
                .map(Endpoint::name);
    }
}
