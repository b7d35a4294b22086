package dev.duopan.cli.server;

import dev.duopan.api.Secret;
import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.SecretReader;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.NewAccount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an account to a netdisk. */
@Command
final class AccountAddCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    @Parameters(paramLabel = "NAME", descriptionKey = "server.account.name")
    private String name = "";

    @Option(names = "--password-stdin", descriptionKey = "server.password-stdin")
    private boolean passwordFromInput;

    @Option(names = "--level", paramLabel = "LEVEL")
    private AccountLevel level = AccountLevel.FREE;

    @Option(names = "--quota", paramLabel = "SIZE")
    private @Nullable String quota;

    AccountAddCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        long bytes = quota == null ? NewAccount.DEFAULT_QUOTA : ByteSize.parse(quota);
        Secret password = new SecretReader(console)
                .readNew(
                        passwordFromInput,
                        "--password-stdin",
                        console.messages().text("server.password", name));
        NewAccount order = new NewAccount(name, password.reveal().toCharArray(), level, bytes);
        AccountEntry added = administration.with(
                netdisk -> AccountEntry.of(netdisk, netdisk.accounts().add(order)));
        console.show(
                added,
                () -> console.messages()
                        .text("server.account.added", added.name(), added.level(), ByteSize.format(added.quota())));
    }
}
