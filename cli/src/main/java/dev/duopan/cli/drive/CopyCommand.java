package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.drive.sync.SyncKind;
import dev.duopan.drive.sync.SyncRules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Copies a file into a folder, or what is in a folder into another one. */
@Command
public final class CopyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SyncArguments arguments;

    /** A command that speaks to the given console. */
    public CopyCommand(Console console) {
        this.console = console;
        this.arguments = new SyncArguments(console);
    }

    @Override
    public Integer call() {
        return new SyncCall(console, arguments).run(SyncRules.of(SyncKind.COPY));
    }
}
