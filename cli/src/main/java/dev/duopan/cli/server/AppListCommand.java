package dev.duopan.cli.server;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the applications that may ask for tokens. */
@Command
final class AppListCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    AppListCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        List<AppEntry> applications = administration.with(netdisk ->
                netdisk.applications().list().stream().map(AppEntry::of).toList());
        if (applications.isEmpty() && !console.json()) {
            console.say(console.messages().text("server.app.none"));
        }
        console.show(
                applications,
                () -> Table.format(
                        applications.stream().map(AppListCommand::row).toList()));
    }

    private static List<String> row(AppEntry application) {
        return List.of(
                application.name(),
                application.account(),
                application.clientId(),
                Objects.requireNonNullElse(application.redirectUri(), ""));
    }
}
