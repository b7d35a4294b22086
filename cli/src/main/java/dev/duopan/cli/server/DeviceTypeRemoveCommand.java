package dev.duopan.cli.server;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.netdisk.DeviceType;
import dev.duopan.netdisk.Netdisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back a type of device with all its devices. */
@Command
final class DeviceTypeRemoveCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    @Parameters(paramLabel = "DEVICE-TYPE", descriptionKey = "server.device-type.code")
    private String code = "";

    DeviceTypeRemoveCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        DeviceTypeEntry removed = administration.with(netdisk -> {
            DeviceTypeEntry found = DeviceTypeEntry.of(find(netdisk));
            netdisk.devices().withdraw(code);
            return found;
        });
        console.show(
                removed,
                () -> console.messages().text("server.device-type.removed", removed.brand(), removed.deviceType()));
    }

    private DeviceType find(Netdisk netdisk) {
        return netdisk.devices().types().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, console.messages().text("server.no-device-type", code)));
    }
}
