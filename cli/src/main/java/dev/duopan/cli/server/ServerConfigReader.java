package dev.duopan.cli.server;

import dev.duopan.api.DuopanException;
import dev.duopan.cli.config.SettingKey;
import dev.duopan.cli.config.SettingSource;
import dev.duopan.cli.config.SettingSource.Found;
import dev.duopan.cli.config.SettingValues;
import dev.duopan.cli.console.Messages;
import dev.duopan.netdisk.DeviceLimits;
import dev.duopan.netdisk.InstantUploadVisibility;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.fetch.AddressPolicy;
import dev.duopan.netdisk.fetch.FetchSettings;
import dev.duopan.netdisk.media.PreviewSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Makes a server's configuration of what its operator set. */
public final class ServerConfigReader {
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
    private final SettingValues values;

    ServerConfigReader(SettingSource settings, Messages messages) {
        this.settings = settings;
        this.values = new SettingValues(messages);
    }

    /**
     * Checks everything that is set.
     *
     * @throws DuopanException of kind INVALID for the first that makes no sense
     */
    public static void check(SettingSource settings, Messages messages) {
        ServerConfig read = new ServerConfigReader(settings, messages).read(ServerConfig.at(Path.of("")));
        assert read.port() >= 0;
    }

    /** Returns everything that can be set. */
    public static List<SettingKey> keys() {
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
        return new SettingKey("fidelity", SettingValues.word(rule));
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
                find(INSTANT_UPLOAD, found -> values.choice(found, InstantUploadVisibility.class))
                        .orElse(defaults.instantUpload()),
                fetch(defaults.fetch()),
                mediaTools(defaults.mediaTools()),
                devices(defaults.devices()),
                office(defaults.office()),
                find(PREVIEW_CACHE, values::bytes).orElse(defaults.previewBytes()),
                find(LOG, found -> values.choice(found, Level.class)).orElse(defaults.log()));
    }

    /** Returns only where everything is kept. */
    Path data(Path fallback) {
        return find(DATA, values::path).orElse(fallback);
    }

    private @Nullable Path mediaTools(@Nullable Path fallback) {
        return find(MEDIA_TOOLS, values::path).orElse(fallback);
    }

    private PreviewSettings.Office office(PreviewSettings.Office defaults) {
        boolean wanted = find(DOCUMENTS, values::truth).orElse(defaults.wanted());
        Path home = find(OFFICE, values::path).orElse(defaults.home());
        return new PreviewSettings.Office(wanted, home, defaults.patience());
    }

    private <T> Optional<T> find(SettingKey key, Function<Found, T> meaning) {
        return settings.find(key).map(meaning);
    }

    private String host(Found found) {
        if (found.text().isBlank()) {
            throw values.invalid("config.host", found);
        }
        return found.text().strip();
    }

    private int port(Found found) {
        return values.number(found, 0, HIGHEST_PORT);
    }

    private @Nullable URI publicUrl(@Nullable URI fallback) {
        return find(PUBLIC_URL, values::url).orElse(fallback);
    }

    private Fidelity fidelity(Fidelity defaults) {
        Set<FidelitySwitch> on = EnumSet.noneOf(FidelitySwitch.class);
        for (FidelitySwitch rule : FidelitySwitch.values()) {
            if (find(key(rule), values::truth).orElse(defaults.has(rule))) {
                on.add(rule);
            }
        }
        return new Fidelity(on);
    }

    private FetchSettings fetch(FetchSettings defaults) {
        return defaults.withAddresses(find(FETCH_ALLOW, this::addresses).orElse(defaults.addresses()))
                .withMaximumBytes(find(FETCH_LARGEST, values::bytes).orElse(defaults.maximumBytes()));
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
            throw values.invalid("config.device-limit", found);
        }
    }

    private AddressPolicy addresses(Found found) {
        try {
            return AddressPolicy.allowing(Arrays.stream(found.text().split(",", -1))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList());
        } catch (DuopanException e) {
            throw values.invalid("config.addresses", found);
        }
    }
}
