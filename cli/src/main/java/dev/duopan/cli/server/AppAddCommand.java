package dev.duopan.cli.server;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import dev.duopan.netdisk.NewApplication;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers an application for an account, and shows its secret this once. */
@Command
final class AppAddCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    @Parameters(paramLabel = "NAME", descriptionKey = "server.app.name")
    private String name = "";

    @Option(names = "--account", paramLabel = "ACCOUNT", required = true)
    private String account = "";

    @Option(names = "--redirect-uri", paramLabel = "URI")
    private @Nullable String redirectUri;

    AppAddCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        Added added = administration.with(netdisk ->
                Added.of(netdisk.applications().add(administration.account(netdisk, account), name, redirectUri)));
        console.show(added, () -> text(added));
    }

    private static String text(Added added) {
        return Table.format(
                List.of(List.of("client id", added.clientId()), List.of("client secret", added.clientSecret())));
    }

    /** A new application as programs see it: the only time that its secret is shown. */
    record Added(String name, String clientId, String clientSecret) {
        static Added of(NewApplication added) {
            return new Added(added.application().name(), added.application().clientId(), added.clientSecret());
        }

        @Override
        public String toString() {
            return "Added[name=%s, clientId=%s, clientSecret=***]".formatted(name, clientId);
        }
    }
}
