package dev.duopan.cli.remote;

import dev.duopan.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets a remote and its tokens. */
@Command
public final class LogoutCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "REMOTE", descriptionKey = "remote.name")
    private String name = "";

    /** A command that speaks to the given console. */
    public LogoutCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Remote removed = RemoteStore.of(console).remove(name);
        console.show(
                RemotesCommand.Entry.of(removed, Network.of(console)),
                () -> console.messages().text("logout.done", name));
    }
}
