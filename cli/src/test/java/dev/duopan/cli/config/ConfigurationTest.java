package dev.duopan.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Overrides;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationTest {
    @TempDir
    private Path home;

    private final Map<String, String> variables = new HashMap<>();

    @Test
    void find_nothingSet_isNothing() {
        Configuration configuration = read();
        assertThat(configuration.hasFile()).isFalse();
        assertThat(configuration.find(Preference.PROXY.key())).isEmpty();
    }

    @Test
    void find_inTheUsualFile_saysWhere() throws IOException {
        Path file = write(home.resolve(".config/duopan/config.toml"), "[network]\nanswer-timeout = '3s'");
        Configuration configuration = read();
        assertThat(configuration.file()).isEqualTo(file);
        assertThat(configuration.find(Preference.ANSWER_TIMEOUT, SettingValues::duration))
                .hasValue(Duration.ofSeconds(3));
        assertThat(configuration
                        .find(Preference.ANSWER_TIMEOUT.key())
                        .orElseThrow()
                        .origin())
                .isEqualTo(file + ", network.answer-timeout");
    }

    @Test
    void find_setEverywhere_commandLineCountsBeforeVariableBeforeFile() throws IOException {
        variables.put(
                "DUOPAN_CONFIG",
                write(home.resolve("mine.toml"), "[transfer]\ntransfers = 1\ncheckers = 1\nretries = 1")
                        .toString());
        variables.put("DUOPAN_TRANSFERS", "2");
        variables.put("DUOPAN_CHECKERS", "2");
        Configuration configuration = read("--set", "transfer.transfers=3");
        assertThat(configuration.find(Preference.TRANSFERS, SettingValues::count))
                .hasValue(3);
        assertThat(configuration.find(Preference.CHECKERS, SettingValues::count))
                .hasValue(2);
        assertThat(configuration.find(Preference.RETRIES, SettingValues::count)).hasValue(1);
    }

    @Test
    void find_fileOfTheCommandLine_countsAloneBeforeThatOfTheVariable() throws IOException {
        variables.put("DUOPAN_CONFIG", home.resolve("missing.toml").toString());
        Path file = write(home.resolve("given.toml"), "[general]\nlanguage = 'zh'");
        assertThat(read("--config=" + file).find(Preference.LANGUAGE, SettingValues::language))
                .hasValue(Locale.CHINESE);
    }

    @Test
    void find_ofRemote_isThatRemotesOnly() throws IOException {
        write(home.resolve(".config/duopan/config.toml"), "[remote.\"家.1\"]\nbase-url = 'https://pan.example/'");
        Configuration configuration = read();
        assertThat(configuration.find(RemotePreference.BASE_URL, "家.1", SettingValues::url))
                .hasValue(URI.create("https://pan.example"));
        assertThat(configuration.find(RemotePreference.BASE_URL, "other", SettingValues::url))
                .isEmpty();
    }

    @Test
    void find_ofRemoteByVariable_isFound() {
        variables.put("DUOPAN_REMOTE_MY_PAN_RATE_LIMIT", "off");
        assertThat(read().find(RemotePreference.RATE_LIMIT.of("my-pan"))).isPresent();
    }

    @Test
    void of_namedFileMissing_isNotFound() {
        assertFails(ErrorKind.NOT_FOUND, () -> read("--config=gone.toml"), "gone.toml isn't there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [netwrok]                  | 'netwrok' isn't known          | did you mean 'network'?
                    network.poxy = 'http://a:1' | 'network.poxy' isn't known    | did you mean 'network.proxy'?
                    remote.a.bas-url = 'x'      | 'remote.a.bas-url' isn't known | did you mean 'remote.a.base-url'?
                    remote = 1                  | 'remote' isn't known          | remote.*
                    network.proxy = ['a']       | network.proxy must be a text  | number
                    """)
    void of_fileWithSomethingUnknown_saysWhatIsMeant(String text, String what, String known) throws IOException {
        write(home.resolve(".config/duopan/config.toml"), text);
        assertFails(ErrorKind.INVALID, this::read, "config.toml", what, known);
    }

    @ParameterizedTest
    @CsvSource({
        "network.poxy=1, did you mean 'network.proxy'?",
        "proxy, write TABLE.KEY=VALUE",
        "proxy=1, write TABLE.KEY=VALUE"
    })
    void of_commandLineSetsSomethingElse_saysWhatIsMeant(String setting, String reason) {
        assertFails(ErrorKind.INVALID, () -> read("--set", setting), "--set", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "network.proxy=ftp://a:1, http://HOST:PORT",
        "network.proxy=http://a, http://HOST:PORT",
        "network.proxy=http://a b:1, http://HOST:PORT",
        "network.connect-timeout=0s, a time above 0",
        "network.connect-timeout=soon, a time above 0",
        "transfer.transfers=0, from 1 to 1024",
        "general.language=tlh, 'en, zh'",
        "credentials.key-source=paper, 'auto, keyring, passphrase, file'",
        "remote.home.rate-limit=some, 'off, free, paid, granted'",
        "remote.home.pan-url=home, http://"
    })
    void check_valueMakesNoSense_saysWhereAndWhatIsNeeded(String setting, String needed) {
        Configuration configuration = read("--set", setting);
        assertFails(ErrorKind.INVALID, () -> configuration.check(List.of("home")), "--set", needed);
    }

    @Test
    void language_brokenFile_isThatOfTheEnvironment() throws IOException {
        write(home.resolve(".config/duopan/config.toml"), "[");
        assertThat(Configuration.language(environment())).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void known_keysHaveVariablesOfTheirOwn() {
        assertThat(Configuration.known().stream().map(SettingKey::variable)).doesNotHaveDuplicates();
    }

    private Configuration read(String... arguments) {
        return Configuration.of(environment(arguments), Messages.in(Locale.ENGLISH));
    }

    private Environment environment(String... arguments) {
        return new Environment(variables, home, Locale.ENGLISH, Overrides.among(arguments));
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void assertFails(ErrorKind kind, ThrowingCallable reading, String... words) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .satisfies(e -> assertThat(Stream.of(words)).allMatch(String.valueOf(e.getMessage())::contains));
    }
}
