package dev.duopan.cli.server;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.WebAddress;
import dev.duopan.cli.server.SettingSource.Found;
import dev.duopan.netdisk.DeviceLimits;
import dev.duopan.netdisk.InstantUploadVisibility;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.fetch.AddressPolicy;
import dev.duopan.netdisk.fetch.FetchSettings;
import dev.duopan.netdisk.media.PreviewSettings;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Makes a server's configuration of what its operator set. */
final class ServerConfigReader {
    static final SettingKey HOST = SettingKey.ofServer("host");
    static final SettingKey PORT = SettingKey.ofServer("port");
    static final SettingKey PUBLIC_URL = SettingKey.ofServer("public-url");
    static final SettingKey DATA = SettingKey.ofServer("data");
    static final SettingKey LOG = SettingKey.ofServer("log");
    static final SettingKey MEDIA_TOOLS = new SettingKey("media", "tools");
    static final SettingKey DOCUMENTS = new SettingKey("media", "documents");
    static final SettingKey OFFICE = new SettingKey("media", "office");
    static final SettingKey PREVIEW_CACHE = new SettingKey("media", "preview-cache");
    static final SettingKey INSTANT_UPLOAD = new SettingKey("instant-upload", "visibility");
    static final SettingKey FETCH_ALLOW = SettingKey.ofList("fetch", "allow");
    static final SettingKey FETCH_LARGEST = new SettingKey("fetch", "largest");
    static final SettingKey DEVICES_OF_ACCOUNT = new SettingKey("devices", "per-account");
    static final SettingKey ACCOUNTS_OF_DEVICE = new SettingKey("devices", "accounts-per-device");

    private static final int HIGHEST_PORT = 65_535;

    private final SettingSource settings;
    private final Messages messages;

    ServerConfigReader(SettingSource settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** Returns everything that can be set. */
    static List<SettingKey> keys() {
        return Stream.concat(
                        Stream.of(
                                HOST,
                                PORT,
                                PUBLIC_URL,
                                DATA,
                                LOG,
                                INSTANT_UPLOAD,
                                FETCH_ALLOW,
                                FETCH_LARGEST,
                                MEDIA_TOOLS,
                                DEVICES_OF_ACCOUNT,
                                ACCOUNTS_OF_DEVICE,
                                DOCUMENTS,
                                OFFICE,
                                PREVIEW_CACHE),
                        Arrays.stream(FidelitySwitch.values()).map(ServerConfigReader::key))
                .toList();
    }

    private static SettingKey key(FidelitySwitch rule) {
        return new SettingKey("fidelity", word(rule));
    }

    /**
     * Returns the configuration with everything that was set.
     *
     * @throws DuopanException of kind INVALID if something makes no sense, with where it was said
     */
    ServerConfig read(ServerConfig defaults) {
        return new ServerConfig(
                find(HOST, this::host).orElse(defaults.host()),
                find(PORT, this::port).orElse(defaults.port()),
                publicUrl(defaults.publicUrl()),
                data(defaults.data()),
                fidelity(defaults.fidelity()),
                find(INSTANT_UPLOAD, found -> choice(found, InstantUploadVisibility.class))
                        .orElse(defaults.instantUpload()),
                fetch(defaults.fetch()),
                mediaTools(defaults.mediaTools()),
                devices(defaults.devices()),
                office(defaults.office()),
                find(PREVIEW_CACHE, this::bytes).orElse(defaults.previewBytes()),
                find(LOG, found -> choice(found, Level.class)).orElse(defaults.log()));
    }

    /** Returns only where everything is kept. */
    Path data(Path fallback) {
        return find(DATA, this::path).orElse(fallback);
    }

    private @Nullable Path mediaTools(@Nullable Path fallback) {
        return find(MEDIA_TOOLS, this::path).orElse(fallback);
    }

    private PreviewSettings.Office office(PreviewSettings.Office defaults) {
        boolean wanted = find(DOCUMENTS, this::truth).orElse(defaults.wanted());
        Path home = find(OFFICE, this::path).orElse(defaults.home());
        return new PreviewSettings.Office(wanted, home, defaults.patience());
    }

    private <T> Optional<T> find(SettingKey key, Function<Found, T> meaning) {
        return settings.find(key).map(meaning);
    }

    private String host(Found found) {
        if (found.text().isBlank()) {
            throw invalid("config.host", found);
        }
        return found.text().strip();
    }

    private int port(Found found) {
        try {
            int port = Integer.parseInt(found.text().strip());
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw invalid("config.port", found);
        }
        throw invalid("config.port", found);
    }

    private @Nullable URI publicUrl(@Nullable URI fallback) {
        return find(PUBLIC_URL, this::url).orElse(fallback);
    }

    private URI url(Found found) {
        return WebAddress.parse(found.text()).orElseThrow(() -> invalid("config.url", found));
    }

    private Path path(Found found) {
        try {
            return Path.of(found.text()).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw invalid("config.path", found);
        }
    }

    private Fidelity fidelity(Fidelity defaults) {
        Set<FidelitySwitch> on = EnumSet.noneOf(FidelitySwitch.class);
        for (FidelitySwitch rule : FidelitySwitch.values()) {
            if (find(key(rule), this::truth).orElse(defaults.has(rule))) {
                on.add(rule);
            }
        }
        return new Fidelity(on);
    }

    private FetchSettings fetch(FetchSettings defaults) {
        return defaults.withAddresses(find(FETCH_ALLOW, this::addresses).orElse(defaults.addresses()))
                .withMaximumBytes(find(FETCH_LARGEST, this::bytes).orElse(defaults.maximumBytes()));
    }

    private DeviceLimits devices(DeviceLimits defaults) {
        DeviceLimits limits = find(DEVICES_OF_ACCOUNT, found -> limited(found, defaults::withPerAccount))
                .orElse(defaults);
        return find(ACCOUNTS_OF_DEVICE, found -> limited(found, limits::withPerDevice))
                .orElse(limits);
    }

    private DeviceLimits limited(Found found, IntFunction<DeviceLimits> limit) {
        try {
            return limit.apply(Integer.parseInt(found.text().strip()));
        } catch (NumberFormatException | DuopanException e) {
            throw invalid("config.device-limit", found);
        }
    }

    private AddressPolicy addresses(Found found) {
        try {
            return AddressPolicy.allowing(Arrays.stream(found.text().split(",", -1))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList());
        } catch (DuopanException e) {
            throw invalid("config.addresses", found);
        }
    }

    private long bytes(Found found) {
        try {
            long bytes = Long.parseLong(found.text().strip());
            if (bytes > 0) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            throw invalid("config.bytes", found);
        }
        throw invalid("config.bytes", found);
    }

    private boolean truth(Found found) {
        return switch (found.text().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("config.choice", found, "true, false");
        };
    }

    private <T extends Enum<T>> T choice(Found found, Class<T> type) {
        String wanted = found.text().strip().replace('_', '-');
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "config.choice",
                        found,
                        Arrays.stream(type.getEnumConstants())
                                .map(ServerConfigReader::word)
                                .collect(Collectors.joining(", "))));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private DuopanException invalid(String message, Found found) {
        return new DuopanException(ErrorKind.INVALID, messages.text(message, found.origin(), found.text()));
    }

    private DuopanException invalid(String message, Found found, String choices) {
        return new DuopanException(ErrorKind.INVALID, messages.text(message, found.origin(), found.text(), choices));
    }
}
