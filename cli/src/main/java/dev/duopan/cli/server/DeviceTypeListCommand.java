package dev.duopan.cli.server;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the types of devices that may be registered. */
@Command
final class DeviceTypeListCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    DeviceTypeListCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        List<DeviceTypeEntry> types = administration.with(netdisk ->
                netdisk.devices().types().stream().map(DeviceTypeEntry::of).toList());
        if (types.isEmpty() && !console.json()) {
            console.say(console.messages().text("server.device-type.none"));
        }
        console.show(
                types,
                () -> Table.format(
                        types.stream().map(DeviceTypeListCommand::row).toList()));
    }

    private static List<String> row(DeviceTypeEntry type) {
        return List.of(Long.toString(type.number()), type.deviceType(), type.category(), type.brand(), type.provider());
    }
}
