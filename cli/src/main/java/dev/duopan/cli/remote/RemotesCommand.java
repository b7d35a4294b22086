package dev.duopan.cli.remote;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Lists the remotes that can stand before a colon. */
@Command(name = "remotes")
public final class RemotesCommand implements Runnable {
    private final Console console;

    /** A command that speaks to the given console. */
    public RemotesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        List<Remote> remotes = RemoteStore.of(console).all();
        if (remotes.isEmpty() && !console.json()) {
            console.say(console.messages().text("remotes.none"));
        }
        console.show(remotes.stream().map(Entry::of).toList(), () -> table(remotes));
    }

    private String table(List<Remote> remotes) {
        return Table.format(remotes.stream()
                .map(remote -> List.of(remote.name() + ":", remote.type().id(), place(remote)))
                .toList());
    }

    private String place(Remote remote) {
        return Stream.of(Setting.BASE_URL, Setting.ROOT)
                .flatMap(setting -> remote.get(setting).stream())
                .findFirst()
                .orElseGet(() -> console.messages().text("remotes.vendor"));
    }

    /** A remote as programs see it: without secrets. */
    record Entry(
            String name,
            String type,
            @Nullable String baseUrl,
            @Nullable String root,
            @Nullable String clientId,
            @Nullable String expiresAt) {
        static Entry of(Remote remote) {
            return new Entry(
                    remote.name(),
                    remote.type().id(),
                    remote.get(Setting.BASE_URL).orElse(null),
                    remote.get(Setting.ROOT).orElse(null),
                    remote.get(Setting.CLIENT_ID).orElse(null),
                    remote.get(Setting.EXPIRES_AT).orElse(null));
        }
    }
}
