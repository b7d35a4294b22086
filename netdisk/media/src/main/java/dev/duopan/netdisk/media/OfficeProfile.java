package dev.duopan.netdisk.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What LibreOffice is told before it opens anything: documents run nothing, load nothing from elsewhere, and the network is
 * behind a proxy that doesn't exist.
 */
final class OfficeProfile {
    private static final String SECURITY = "/org.openoffice.Office.Common/Security/Scripting";
    private static final String NETWORK = "/org.openoffice.Inet/Settings";
    private static final String NEVER = "2";

    private record Setting(String path, String name, String value) {
        String xml() {
            return "<item oor:path=\"%s\"><prop oor:name=\"%s\" oor:op=\"fuse\"><value>%s</value></prop></item>\n"
                    .formatted(path, name, value);
        }
    }

    private static final List<Setting> SETTINGS = List.of(
            new Setting(SECURITY, "DisableMacrosExecution", "true"),
            new Setting(SECURITY, "DisableActiveContent", "true"),
            new Setting(SECURITY, "BlockUntrustedRefererLinks", "true"),
            new Setting(SECURITY, "MacroSecurityLevel", "3"),
            new Setting("/org.openoffice.Office.Writer/Content/Update", "Link", NEVER),
            new Setting("/org.openoffice.Office.Calc/Content/Update", "Link", NEVER),
            new Setting(
                    "/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments",
                    "AutoCheckEnabled",
                    "false"),
            new Setting(NETWORK, "ooInetProxyType", "2"),
            new Setting(NETWORK, "ooInetHTTPProxyName", "127.0.0.1"),
            new Setting(NETWORK, "ooInetHTTPProxyPort", "9"),
            new Setting(NETWORK, "ooInetHTTPSProxyName", "127.0.0.1"),
            new Setting(NETWORK, "ooInetHTTPSProxyPort", "9"));

    private OfficeProfile() {}

    /** Writes it where LibreOffice looks for it, and returns the directory to give it. */
    static Path in(Path directory) {
        Map<String, String> spaces = Map.of(
                "oor", "http://openoffice.org/2001/registry",
                "xs", "http://www.w3.org/2001/XMLSchema",
                "xsi", "http://www.w3.org/2001/XMLSchema-instance");
        String names = spaces.entrySet().stream()
                .map(space -> " xmlns:%s=\"%s\"".formatted(space.getKey(), space.getValue()))
                .collect(Collectors.joining());
        String items = SETTINGS.stream().map(Setting::xml).collect(Collectors.joining());
        try {
            Path user = Files.createDirectories(directory.resolve("user"));
            Files.writeString(
                    user.resolve("registrymodifications.xcu"),
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items%s>\n%s</oor:items>\n"
                            .formatted(names, items));
            return directory;
        } catch (IOException e) {
            throw Workbench.failure("Prepare LibreOffice", e);
        }
    }
}
