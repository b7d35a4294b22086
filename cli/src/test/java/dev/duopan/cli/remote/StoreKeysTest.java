package dev.duopan.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.Input;
import dev.duopan.cli.remote.RemoteStore.Loss;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys from each place that people can choose; the keyring's program is a script that keeps files. */
final class StoreKeysTest {
    private static final Remote HOME = new Remote("home", RemoteType.BAIDU).with(Setting.ACCESS_TOKEN, "hidden");
    private static final String PHRASE = "correct horse";

    @TempDir
    private Path home;

    private final Map<String, String> variables = new HashMap<>();
    private final Deque<String> typed = new ArrayDeque<>();
    private final StringWriter said = new StringWriter();

    @Test
    void passphrase_ofVariable_opensTheStoreAgain() {
        addWithPassphrase();
        assertThat(store().get("home")).isEqualTo(HOME);
        assertThat(store().keyKind()).hasValue(KeyKind.PASSPHRASE);
    }

    private void addWithPassphrase() {
        variables.put("DUOPAN_KEY_SOURCE", "passphrase");
        variables.put("DUOPAN_PASSPHRASE", PHRASE);
        store().add(HOME);
        variables.remove("DUOPAN_KEY_SOURCE");
    }

    @Test
    void passphrase_typedTwiceAndAgain_opensTheStore() {
        variables.put("DUOPAN_KEY_SOURCE", "passphrase");
        typed.addAll(List.of(PHRASE, PHRASE, PHRASE));
        store().add(HOME);
        assertThat(store().get("home")).isEqualTo(HOME);
        assertThat(typed).isEmpty();
    }

    @Test
    void passphrase_ofFile_isItsFirstLine() throws IOException {
        variables.put("DUOPAN_KEY_SOURCE", "passphrase");
        variables.put("DUOPAN_PASSPHRASE_FILE", privateFile(PHRASE + "\nmore\n").toString());
        store().add(HOME);
        variables.remove("DUOPAN_PASSPHRASE_FILE");
        variables.put("DUOPAN_PASSPHRASE", PHRASE);
        assertThat(store().get("home")).isEqualTo(HOME);
    }

    @Test
    void passphrase_fileOpenToOthers_isRefused() throws IOException {
        Path file = privateFile(PHRASE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        variables.putAll(Map.of("DUOPAN_KEY_SOURCE", "passphrase", "DUOPAN_PASSPHRASE_FILE", file.toString()));
        assertFails(ErrorKind.DENIED, () -> store().add(HOME), "chmod 600");
    }

    @Test
    void passphrase_wrong_isDeniedAndChangesNothing() throws IOException {
        addWithPassphrase();
        String before = Files.readString(store().file());
        variables.put("DUOPAN_PASSPHRASE", "wrong horse");
        assertFails(ErrorKind.UNAUTHENTICATED, () -> store().get("home"), "the passphrase doesn't open");
        assertFails(ErrorKind.UNAUTHENTICATED, () -> store().put(HOME), "the passphrase doesn't open");
        assertThat(store().file()).hasContent(before.strip());
    }

    @Test
    void passphrase_nobodyGivesIt_saysHow() {
        addWithPassphrase();
        variables.remove("DUOPAN_PASSPHRASE");
        assertFails(ErrorKind.UNAUTHENTICATED, () -> store().get("home"), "DUOPAN_PASSPHRASE", "passphrase-file");
        assertThat(store().all()).hasSize(1);
    }

    @Test
    void passphrase_short_isRefused() {
        variables.putAll(Map.of("DUOPAN_KEY_SOURCE", "passphrase", "DUOPAN_PASSPHRASE", "horse"));
        assertFails(ErrorKind.INVALID, () -> store().prepare(), "8 characters");
    }

    @Test
    void stretching_dependsOnSaltAndPasses() {
        byte[] key = new Stretching("00".repeat(16), 64, 1).key(Secret.of(PHRASE));
        assertThat(key).hasSize(32).isEqualTo(new Stretching("00".repeat(16), 64, 1).key(Secret.of(PHRASE)));
        assertThat(key).isNotEqualTo(new Stretching("00".repeat(16), 64, 2).key(Secret.of(PHRASE)));
        assertThat(key).isNotEqualTo(new Stretching("01".repeat(16), 64, 1).key(Secret.of(PHRASE)));
    }

    @Test
    void keyring_answers_isChosenByItself() throws IOException {
        keyring("""
                case $1 in
                    store) cat > "$HOME/$6" ;;
                    lookup) cat "$HOME/$5" 2>/dev/null || exit 1 ;;
                    clear) rm -f "$HOME/$5" ;;
                esac
                """);
        store().add(HOME);
        assertThat(store().keyKind()).hasValue(KeyKind.KEYRING);
        assertThat(store().get("home")).isEqualTo(HOME);
        assertThat(home.resolve(".config/duopan/keys")).doesNotExist();
        store().rekey(KeyKind.FILE, Loss.REFUSED);
        assertThat(store().get("home")).isEqualTo(HOME);
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(".config", "bin");
        }
    }

    @Test
    void keyring_refuses_isAFileInstead() throws IOException {
        keyring("echo 'no bus' >&2; exit 1");
        store().add(HOME);
        assertThat(store().keyKind()).hasValue(KeyKind.FILE);
    }

    @Test
    void keyring_silent_isAFileInstead() throws IOException {
        keyring("sleep 60");
        store().add(HOME);
        assertThat(store().keyKind()).hasValue(KeyKind.FILE);
    }

    @Test
    void keyring_demandedButRefuses_saysWhy() throws IOException {
        keyring("echo 'no bus' >&2; exit 1");
        variables.put("DUOPAN_KEY_SOURCE", "keyring");
        assertFails(ErrorKind.UNAVAILABLE, () -> store().add(HOME), "refuses: no bus");
        assertThat(store().all()).isEmpty();
    }

    @Test
    void keyring_demandedButMissing_saysWhatToInstall() {
        variables.put("DUOPAN_KEY_SOURCE", "keyring");
        assertFails(ErrorKind.UNAVAILABLE, () -> store().add(HOME), "secret-tool", "libsecret-tools");
    }

    @Test
    void keyring_forgotTheKey_saysSo() throws IOException {
        keyring_answers_butForgets();
        assertFails(ErrorKind.UNAUTHENTICATED, () -> store().get("home"), "has no key");
    }

    private void keyring_answers_butForgets() throws IOException {
        keyring("""
                case $1 in
                    store) cat > "$HOME/kept" ;;
                    lookup) cat "$HOME/kept" 2>/dev/null || exit 1 ;;
                esac
                """);
        store().add(HOME);
        Files.delete(home.resolve("kept"));
    }

    @Test
    void keyFolder_elsewhere_holdsTheKey() throws IOException {
        Path folder = home.resolve("stick");
        variables.putAll(Map.of("DUOPAN_KEY_SOURCE", "file", "DUOPAN_KEY_FOLDER", folder.toString()));
        store().add(HOME);
        assertThat(folder).isDirectoryContaining("glob:**.key");
        assertThat(store().get("home")).isEqualTo(HOME);
    }

    @Test
    void plainStore_openToOthers_isWarnedOf() throws IOException {
        Path file = store().file();
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[remotes.a]\ntype = 'baidu'\naccess-token = 'x'\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(store().all()).hasSize(1);
        assertThat(said.toString()).contains("chmod 600 " + file);
    }

    private RemoteStore store() {
        variables.put("HOME", home.toString());
        Input input = new Input() {
            @Override
            public InputStream stream() {
                return InputStream.nullInputStream();
            }

            @Override
            public Optional<Secret> typed(String question) {
                return Optional.ofNullable(typed.poll()).map(Secret::of);
            }
        };
        PrintWriter writer = new PrintWriter(said);
        return RemoteStore.of(new Console(input, writer, writer, new Environment(variables, home, Locale.ENGLISH)));
    }

    private void keyring(String script) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bin"));
        Path program = Files.writeString(folder.resolve("secret-tool"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        variables.put("PATH", folder + ":/usr/bin:/bin");
    }

    private Path privateFile(String text) throws IOException {
        Path file = Files.writeString(home.resolve("phrase"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static void assertFails(ErrorKind kind, ThrowingCallable action, String... words) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .satisfies(e -> assertThat(Stream.of(words)).allMatch(String.valueOf(e.getMessage())::contains));
    }
}
