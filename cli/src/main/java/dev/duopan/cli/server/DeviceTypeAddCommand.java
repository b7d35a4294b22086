package dev.duopan.cli.server;

import dev.duopan.cli.console.Console;
import dev.duopan.netdisk.DeviceCategory;
import dev.duopan.netdisk.NewDeviceType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues a type of device, with which makers register their devices. */
@Command
final class DeviceTypeAddCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    @Parameters(paramLabel = "BRAND", descriptionKey = "server.device-type.brand")
    private String brand = "";

    @Option(names = "--category", paramLabel = "CATEGORY", required = true)
    private DeviceCategory category = DeviceCategory.NAS;

    @Option(names = "--provider", paramLabel = "NAME")
    private String provider = "";

    @Option(names = "--ability", paramLabel = "NUMBERS")
    private String ability = "";

    @Option(names = "--logo-url", paramLabel = "URL")
    private String logoUrl = "";

    @Option(names = "--guide", paramLabel = "TEXT")
    private String guide = "";

    @Option(names = "--guide-image-url", paramLabel = "URL")
    private String guideImageUrl = "";

    @Option(names = "--extra-info", paramLabel = "JSON")
    private String extraInfo = "";

    DeviceTypeAddCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        NewDeviceType traits =
                new NewDeviceType(category, ability, provider, brand, logoUrl, guide, guideImageUrl, extraInfo);
        DeviceTypeEntry added = administration.with(
                netdisk -> DeviceTypeEntry.of(netdisk.devices().issue(traits)));
        console.show(
                added, () -> console.messages().text("server.device-type.added", added.brand(), added.deviceType()));
    }
}
