package dev.duopan.cli.server;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Netdisk;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes an application with all tokens that were given to it. */
@Command
final class AppRemoveCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    @Parameters(paramLabel = "NAME", descriptionKey = "server.app.name")
    private String name = "";

    @Option(names = "--account", paramLabel = "ACCOUNT")
    private @Nullable String account;

    AppRemoveCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        AppEntry removed = administration.with(netdisk -> {
            Application application = find(netdisk);
            netdisk.applications().remove(application);
            return AppEntry.of(application);
        });
        console.show(removed, () -> console.messages().text("server.app.removed", removed.name(), removed.account()));
    }

    /** Names are unique within an account only. */
    private Application find(Netdisk netdisk) {
        List<Application> all = netdisk.applications().list();
        List<Application> found = all.stream().filter(this::isMeant).toList();
        if (found.isEmpty()) {
            throw failure(
                    ErrorKind.NOT_FOUND,
                    "server.no-app",
                    all.stream().map(Application::name).distinct().collect(Collectors.joining(", ", "[", "]")));
        }
        if (found.size() > 1) {
            throw failure(
                    ErrorKind.INVALID,
                    "server.app.several",
                    found.stream().map(each -> each.account().name()).collect(Collectors.joining(", ")));
        }
        return found.getFirst();
    }

    private boolean isMeant(Application application) {
        return application.name().equals(name)
                && (account == null || application.account().name().equalsIgnoreCase(account));
    }

    private DuopanException failure(ErrorKind kind, String message, String names) {
        return new DuopanException(kind, console.messages().text(message, name, names));
    }
}
