package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.sync.SyncKind;
import dev.duopan.drive.sync.SyncRules;
import dev.duopan.drive.sync.SyncRules.Deletions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a folder like another one: what the other doesn't have is deleted. */
@Command
public final class SyncCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SyncArguments arguments;

    @Option(names = "--max-delete", paramLabel = "NUMBER")
    private @Nullable Long most;

    @Option(names = "--delete-excluded")
    private boolean excluded;

    /** A command that speaks to the given console. */
    public SyncCommand(Console console) {
        this.console = console;
        this.arguments = new SyncArguments(console);
    }

    @Override
    public Integer call() {
        return new SyncCall(console, arguments).run(SyncRules.of(SyncKind.SYNC).with(deletions()));
    }

    private Deletions deletions() {
        Deletions all = excluded ? Deletions.USUAL.evenExcluded() : Deletions.USUAL;
        if (most == null) {
            return all;
        }
        if (most < 0) {
            String text = console.messages().text("drive.sync.too-few", "--max-delete", most, 0);
            throw new DuopanException(ErrorKind.INVALID, text);
        }
        return all.atMost(most);
    }
}
