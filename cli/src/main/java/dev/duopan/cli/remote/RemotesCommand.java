package dev.duopan.cli.remote;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import java.net.URI;
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
        Network network = Network.of(console);
        List<Remote> remotes = RemoteStore.of(console).all();
        if (remotes.isEmpty() && !console.json()) {
            console.say(console.messages().text("remotes.none"));
        }
        List<Entry> entries =
                remotes.stream().map(remote -> Entry.of(remote, network)).toList();
        console.show(entries, () -> table(entries));
    }

    private String table(List<Entry> entries) {
        return Table.format(entries.stream()
                .map(entry -> List.of(entry.name() + ":", entry.type(), place(entry)))
                .toList());
    }

    private String place(Entry entry) {
        return Stream.of(entry.baseUrl(), entry.root())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> console.messages().text("remotes.vendor"));
    }

    /** A remote as programs see it: without secrets, and where it is reached as things are set. */
    record Entry(
            String name,
            String type,
            @Nullable String baseUrl,
            @Nullable String root,
            @Nullable String clientId,
            @Nullable String expiresAt) {
        static Entry of(Remote remote, Network network) {
            return new Entry(
                    remote.name(),
                    remote.type().id(),
                    network.base(remote).map(URI::toString).orElse(null),
                    remote.get(Setting.ROOT).orElse(null),
                    remote.get(Setting.CLIENT_ID).orElse(null),
                    remote.get(Setting.EXPIRES_AT).orElse(null));
        }
    }
}
