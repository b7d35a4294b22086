package dev.duopan.cli.server;

import dev.duopan.api.Secret;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.SecretReader;
import dev.duopan.netdisk.Account;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an account another password, which ends its tokens. */
@Command
final class AccountPasswdCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    @Parameters(paramLabel = "NAME", descriptionKey = "server.account.name")
    private String name = "";

    @Option(names = "--password-stdin", descriptionKey = "server.password-stdin")
    private boolean passwordFromInput;

    AccountPasswdCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        Secret password = new SecretReader(console)
                .readNew(
                        passwordFromInput,
                        "--password-stdin",
                        console.messages().text("server.password", name));
        String changed = administration.with(netdisk -> {
            Account account = administration.account(netdisk, name);
            netdisk.accounts().changePassword(account, password.reveal().toCharArray());
            return account.name();
        });
        console.show(
                Map.of("name", changed), () -> console.messages().text("server.account.password-changed", changed));
    }
}
