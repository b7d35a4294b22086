package dev.duopan.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.config.SettingFile;
import dev.duopan.cli.config.SettingKey;
import dev.duopan.cli.config.SettingSource;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.Messages;
import dev.duopan.netdisk.DeviceLimits;
import dev.duopan.netdisk.InstantUploadVisibility;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.fetch.AddressPolicy;
import dev.duopan.netdisk.fetch.FetchSettings;
import dev.duopan.netdisk.media.PreviewSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

final class ServerConfigReaderTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final ServerConfig DEFAULTS = ServerConfig.at(Path.of("/data"));

    /** Sets everything to something that isn't its default. */
    private static final String FULL = """
            [server]
            host = "::1"
            port = 1
            public-url = "https://pan.example/duopan/"
            data = "/elsewhere"
            log = "debug"

            [instant-upload]
            visibility = "everyone"

            [fetch]
            allow = ["10.0.0.0/8", "nas.local"]
            largest = 1000

            [media]
            tools = "/opt/ffmpeg/bin"
            documents = false
            office = "/opt/libreoffice"
            preview-cache = 2000

            [devices]
            per-account = 5
            accounts-per-device = 7

            [fidelity]
            rate-limits = true
            obfuscated-md5 = true
            user-agent = true
            apps-folder = true
            range-cap = true
            vendor-names = true
            asynchronous-completion = true
            checking-code = true
            token-limit = true
            traffic-quota = true
            one-authorization = true
            """;

    @TempDir
    private Path folder;

    @Test
    void read_nothingSet_areTheDefaults() {
        assertThat(read(key -> java.util.Optional.empty()))
                .isEqualTo(new ServerConfig(
                        "127.0.0.1",
                        8123,
                        null,
                        Path.of("/data"),
                        Fidelity.RELAXED,
                        InstantUploadVisibility.OWN_ACCOUNT,
                        FetchSettings.DEFAULT,
                        null,
                        DeviceLimits.DEFAULT,
                        PreviewSettings.Office.USUAL,
                        PreviewSettings.USUAL_CACHE_BYTES,
                        Level.INFO));
    }

    @Test
    void read_everythingSet_isTaken() {
        assertThat(read(file(FULL)))
                .isEqualTo(new ServerConfig(
                        "::1",
                        1,
                        URI.create("https://pan.example/duopan"),
                        Path.of("/elsewhere"),
                        Fidelity.of(FidelitySwitch.values()),
                        InstantUploadVisibility.EVERYONE,
                        FetchSettings.DEFAULT
                                .withAddresses(AddressPolicy.allowing(List.of("10.0.0.0/8", "nas.local")))
                                .withMaximumBytes(1000),
                        Path.of("/opt/ffmpeg/bin"),
                        new DeviceLimits(5, 7),
                        PreviewSettings.Office.NONE.withHome(Path.of("/opt/libreoffice")),
                        2000,
                        Level.DEBUG));
    }

    @Test
    void keys_areAllInTheFullFile_andChangeEveryComponent() throws ReflectiveOperationException {
        SettingSource full = file(FULL);
        assertThat(ServerConfigReader.keys())
                .allSatisfy(key -> assertThat(full.find(key)).as(key.dotted()).isPresent());
        ServerConfig config = read(full);
        for (RecordComponent component : ServerConfig.class.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(config))
                    .as(component.getName())
                    .isNotEqualTo(component.getAccessor().invoke(DEFAULTS));
        }
    }

    @Test
    void read_keysWithUnderscores_areTakenToo() {
        assertThat(read(file("[fidelity]\nrange_cap = true")).fidelity())
                .isEqualTo(Fidelity.of(FidelitySwitch.RANGE_CAP));
    }

    @Test
    void read_everyVariable_countsLikeItsKey() {
        SettingSource full = file(FULL);
        Map<String, String> variables = ServerConfigReader.keys().stream()
                .collect(Collectors.toMap(
                        SettingKey::variable,
                        key -> full.find(key).orElseThrow().text()));
        assertThat(read(variables(variables))).isEqualTo(read(full));
        assertThat(variables).containsKeys("DUOPAN_PORT", "DUOPAN_PUBLIC_URL", "DUOPAN_FIDELITY_RATE_LIMITS");
    }

    @Test
    void read_optionVariableAndFile_countInThatOrder() {
        SettingSource file = file("[server]\nhost = 'f'\nport = 3\nlog = 'warn'");
        SettingSource variables = variables(Map.of("DUOPAN_HOST", "v", "DUOPAN_PORT", "2"));
        SettingSource options = SettingSource.ofOptions(Map.of(ServerConfigReader.HOST, "o"));
        ServerConfig config = read(SettingSource.inOrder(List.of(options, variables, file)));
        assertThat(config.host()).isEqualTo("o");
        assertThat(config.port()).isEqualTo(2);
        assertThat(config.log()).isEqualTo(Level.WARN);
    }

    @ParameterizedTest
    @CsvSource({
        "DUOPAN_PORT, 65536, 0 to 65535",
        "DUOPAN_PORT, -1, 0 to 65535",
        "DUOPAN_PORT, http, 0 to 65535",
        "DUOPAN_HOST, ' ', address",
        "DUOPAN_PUBLIC_URL, ftp://a, http://",
        "DUOPAN_PUBLIC_URL, http:///a, http://",
        "DUOPAN_PUBLIC_URL, http://a?b, http://",
        "DUOPAN_PUBLIC_URL, 'http://a b', http://",
        "DUOPAN_DATA, 'a\0b', path",
        "DUOPAN_LOG, loud, 'error, warn, info, debug, trace'",
        "DUOPAN_DEVICES_PER_ACCOUNT, 0, 1 to 1000",
        "DUOPAN_DEVICES_ACCOUNTS_PER_DEVICE, many, 1 to 1000",
        "DUOPAN_FIDELITY_RANGE_CAP, maybe, 'true, false'",
        "DUOPAN_INSTANT_UPLOAD_VISIBILITY, some, 'own-account, everyone'"
    })
    void read_badValue_saysWhereAndWhatIsNeeded(String variable, String value, String needed) {
        assertInvalid(() -> read(variables(Map.of(variable, value))), variable, "'" + value + "'", needed);
    }

    @Test
    void read_badValueInFile_namesFileAndKey() {
        assertInvalid(() -> read(file("[server]\nport = 'x'")), "netdisk.toml", "server.port", "'x'");
    }

    @ParameterizedTest
    @CsvSource({
        "'[server]\nprot = 1', server.prot, server.port",
        "'[fidelity]\nratelimits = true', fidelity.ratelimits, fidelity.rate-limits",
        "'[fidelty]\nrange-cap = true', fidelty, fidelity",
        "'port = 1', port, server"
    })
    void file_unknownKey_isRefusedWithTheKnownOnes(String text, String unknown, String known) {
        assertInvalid(() -> file(text), "'" + unknown + "' isn't known", known);
    }

    @Test
    void file_misspeltKey_isSuggested() {
        assertInvalid(() -> file("[server]\nprot = 1"), "did you mean 'server.port'?");
    }

    @Test
    void file_valueIsATable_isRefused() {
        assertInvalid(() -> file("[server.port]\na = 1"), "server.port must be a text, a number");
    }

    @Test
    void file_notToml_saysWhere() {
        assertInvalid(() -> file("[server"), "netdisk.toml isn't TOML", "line 1");
    }

    @Test
    void file_missing_isNotFound() {
        assertThatThrownBy(() -> SettingFile.read(folder.resolve("gone"), ServerConfigReader.keys(), MESSAGES))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND))
                .hasMessageContaining("gone isn't there");
    }

    private static ServerConfig read(SettingSource settings) {
        return new ServerConfigReader(settings, MESSAGES).read(DEFAULTS);
    }

    private SettingSource file(String text) {
        try {
            Path file = Files.writeString(folder.resolve("netdisk.toml"), text);
            return SettingFile.read(file, ServerConfigReader.keys(), MESSAGES);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SettingSource variables(Map<String, String> variables) {
        return SettingSource.of(new Environment(variables, Path.of("nowhere"), Locale.ENGLISH));
    }

    private static void assertInvalid(ThrowingCallable reading, String... words) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID))
                .satisfies(e -> assertThat(Stream.of(words)).allMatch(String.valueOf(e.getMessage())::contains));
    }
}
