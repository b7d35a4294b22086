package dev.duopan.cli.server;

import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the accounts of a netdisk and how full they are. */
@Command
final class AccountListCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    AccountListCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        List<AccountEntry> accounts = administration.with(netdisk -> netdisk.accounts().list().stream()
                .map(account -> AccountEntry.of(netdisk, account))
                .toList());
        if (accounts.isEmpty() && !console.json()) {
            console.say(console.messages().text("server.account.none"));
        }
        console.show(
                accounts, () -> Table.format(accounts.stream().map(this::row).toList()));
    }

    private List<String> row(AccountEntry account) {
        String usage = console.messages()
                .text("server.account.usage", ByteSize.format(account.used()), ByteSize.format(account.quota()));
        return List.of(account.name(), account.level(), usage);
    }
}
