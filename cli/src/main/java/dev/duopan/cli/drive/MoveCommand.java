package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.drive.sync.SyncKind;
import dev.duopan.drive.sync.SyncRules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves a file into a folder, or what is in a folder into another one, between any two drives. */
@Command
public final class MoveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SyncArguments arguments;

    @Option(names = "--delete-empty-src-dirs")
    private boolean sourceFolders;

    /** A command that speaks to the given console. */
    public MoveCommand(Console console) {
        this.console = console;
        this.arguments = new SyncArguments(console);
    }

    @Override
    public Integer call() {
        SyncRules rules = SyncRules.of(SyncKind.MOVE).deletingSourceFolders(sourceFolders);
        return new SyncCall(console, arguments).run(rules);
    }
}
