package dev.duopan.cli.server;

import dev.duopan.cli.console.Console;
import dev.duopan.netdisk.Account;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes an account with all that it has. */
@Command
final class AccountRemoveCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    @Parameters(paramLabel = "NAME", descriptionKey = "server.account.name")
    private String name = "";

    AccountRemoveCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        String removed = administration.with(netdisk -> {
            Account account = administration.account(netdisk, name);
            netdisk.accounts().remove(account);
            return account.name();
        });
        console.show(Map.of("name", removed), () -> console.messages().text("server.account.removed", removed));
    }
}
