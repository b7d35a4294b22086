package dev.duopan.cli.server;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.config.SettingKey;
import dev.duopan.cli.console.Console;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskRole;
import dev.duopan.netdisk.NetdiskSettings;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What commands share that administer a netdisk, whether a server runs on it or not: where it is. */
final class Administration {
    private final Console console;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "server.data")
    private @Nullable String data;

    Administration(Console console) {
        this.console = console;
    }

    /** Does something with the netdisk. */
    <T> T with(Function<Netdisk, T> work) {
        Map<SettingKey, String> options = data == null ? Map.of() : Map.of(ServerConfigReader.DATA, data);
        NetdiskSettings settings =
                NetdiskSettings.at(new ServerSettings(console, options).data()).withRole(NetdiskRole.ADMINISTRATION);
        try (Netdisk netdisk = Netdisk.open(settings)) {
            return work.apply(netdisk);
        }
    }

    /**
     * Returns the account of that name.
     *
     * @throws DuopanException of kind NOT_FOUND if there is none
     */
    Account account(Netdisk netdisk, String name) {
        return netdisk.accounts()
                .find(name)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, console.messages().text("server.no-account", name, names(netdisk))));
    }

    private static String names(Netdisk netdisk) {
        return netdisk.accounts().list().stream().map(Account::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
