package dev.duopan.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.remote.RemoteStore.Loss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in a store whose key is in a file. */
final class SealedStoreTest {
    private static final Remote HOME = new Remote("home", RemoteType.BAIDU)
            .with(Setting.CLIENT_ID, "visible-id")
            .with(Setting.CLIENT_SECRET, "hidden-secret")
            .with(Setting.ACCESS_TOKEN, "hidden-token");
    private static final String PLAIN = """
            [remotes.old]
            type = "baidu"
            access-token = "plain-token"
            """;

    @TempDir
    private Path folder;

    private RemoteStore store;

    @BeforeEach
    void open() {
        store = RemoteStore.in(folder);
    }

    @Test
    void add_secrets_areReadAgainButNotSeen() throws IOException {
        store.add(HOME);
        assertThat(reopened().get("home")).isEqualTo(HOME);
        assertThat(text()).contains("visible-id").doesNotContain("hidden");
        assertThat(store.keyKind()).hasValue(KeyKind.FILE);
    }

    @Test
    void add_sameSecretTwice_isSealedDifferently() throws IOException {
        store.add(HOME);
        String first = text();
        store.update("home", remote -> remote);
        assertThat(text()).isNotEqualTo(first);
        assertThat(keyFiles()).hasSize(1);
    }

    @Test
    void add_nothingSecret_needsNoKey() {
        store.add(new Remote("disk", RemoteType.LOCAL).with(Setting.ROOT, "/"));
        assertThat(store.keyKind()).isEmpty();
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void get_plainStoreOfBefore_isRead() throws IOException {
        Files.writeString(file(), PLAIN);
        assertThat(store.get("old").get(Setting.ACCESS_TOKEN)).hasValue("plain-token");
        assertThat(store.all().getFirst().settings()).isEmpty();
        assertThat(file()).hasContent(PLAIN.strip());
    }

    @Test
    void change_plainStoreOfBefore_isSealedAltogether() throws IOException {
        Files.writeString(file(), PLAIN);
        store.add(new Remote("disk", RemoteType.LOCAL));
        assertThat(text()).doesNotContain("plain-token");
        assertThat(reopened().get("old").get(Setting.ACCESS_TOKEN)).hasValue("plain-token");
    }

    @Test
    void get_secretMovedToAnotherRemote_isRefused() throws IOException {
        store.add(HOME);
        Files.writeString(file(), text().replace("\"home\"", "\"thief\""));
        assertFails(ErrorKind.CORRUPT, () -> store.get("thief"), "'thief'", "duopan login thief --replace");
    }

    @Test
    void get_secretMovedToAnotherSetting_isRefused() throws IOException {
        store.add(HOME);
        Files.writeString(file(), text().replace("client-secret", "refresh-token"));
        assertFails(ErrorKind.CORRUPT, () -> store.get("home"), "refresh-token");
    }

    @Test
    void get_secretCut_isRefused() throws IOException {
        store.add(HOME);
        Files.writeString(
                file(), text().replaceAll("access-token = \\{sealed = \"....", "access-token = {sealed = \""));
        assertFails(ErrorKind.CORRUPT, () -> store.get("home"), "access-token");
    }

    @Test
    void anything_keyMissing_saysSoAndChangesNothing() throws IOException {
        store.add(HOME);
        Files.delete(keyFiles().getFirst());
        String before = text();
        assertFails(ErrorKind.UNAUTHENTICATED, () -> reopened().get("home"), ".key isn't there", "--forget-secrets");
        assertFails(ErrorKind.UNAUTHENTICATED, () -> reopened().put(HOME), ".key isn't there");
        assertThat(file()).hasContent(before.strip());
        assertThat(keyFiles()).isEmpty();
    }

    @Test
    void anything_keyOfAnotherStore_saysSoAndChangesNothing() throws IOException {
        store.add(HOME);
        Files.writeString(keyFiles().getFirst(), "ab".repeat(32));
        String before = text();
        assertFails(ErrorKind.UNAUTHENTICATED, () -> reopened().get("home"), "isn't the one of these credentials");
        assertFails(ErrorKind.UNAUTHENTICATED, () -> reopened().put(HOME), "isn't the one of these credentials");
        assertThat(file()).hasContent(before.strip());
    }

    @Test
    void get_keyOpenToOthers_saysHowToCloseIt() throws IOException {
        store.add(HOME);
        Path key = keyFiles().getFirst();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertFails(ErrorKind.DENIED, () -> reopened().get("home"), "chmod 600 " + key);
    }

    @Test
    void allAndRemove_keyMissing_needNone() throws IOException {
        store.add(HOME);
        Files.delete(keyFiles().getFirst());
        assertThat(reopened().all()).extracting(Remote::name).containsExactly("home");
        assertThat(reopened().remove("home").get(Setting.CLIENT_ID)).hasValue("visible-id");
        assertThat(reopened().all()).isEmpty();
    }

    @Test
    void rekey_keepsSecretsAndForgetsTheOldKey() throws IOException {
        store.add(HOME);
        Path old = keyFiles().getFirst();
        store.rekey(KeyKind.FILE, Loss.REFUSED);
        assertThat(keyFiles()).hasSize(1).doesNotContain(old);
        assertThat(reopened().get("home")).isEqualTo(HOME);
    }

    @Test
    void rekey_oldKeyMissing_changesNothing() throws IOException {
        store.add(HOME);
        Files.delete(keyFiles().getFirst());
        String before = text();
        assertFails(ErrorKind.UNAUTHENTICATED, () -> reopened().rekey(KeyKind.FILE, Loss.REFUSED), ".key isn't there");
        assertThat(file()).hasContent(before.strip());
        assertThat(keyFiles()).isEmpty();
    }

    @Test
    void rekey_lossAccepted_keepsRemotesWithoutSecrets() throws IOException {
        store.add(HOME);
        Files.delete(keyFiles().getFirst());
        reopened().rekey(KeyKind.FILE, Loss.ACCEPTED);
        assertThat(reopened().get("home").settings()).containsOnlyKeys(Setting.CLIENT_ID);
        reopened().put(HOME);
        assertThat(reopened().get("home")).isEqualTo(HOME);
    }

    @Test
    void get_keyChangedMeanwhile_isOpenedWithTheNewOne() {
        store.add(HOME);
        RemoteStore other = reopened();
        assertThat(other.get("home")).isEqualTo(HOME);
        store.rekey(KeyKind.FILE, Loss.REFUSED);
        assertThat(other.get("home")).isEqualTo(HOME);
    }

    /** Kills a process that does nothing but change keys, again and again. */
    @Test
    void rekey_killedAnywhere_neverLosesASecret() throws Exception {
        store.add(HOME);
        for (int kill = 0; kill < 4; kill++) {
            Process process = rekeying();
            assertThat(process.getInputStream().read()).isEqualTo('.');
            assertThat(process.waitFor(37L * kill, TimeUnit.MILLISECONDS)).isFalse();
            process.destroyForcibly().waitFor();
            assertThat(reopened().get("home")).isEqualTo(HOME);
        }
    }

    private Process rekeying() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rekeying.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A process of its own that changes keys until it is killed, and says when it begins. */
    static final class Rekeying {
        private Rekeying() {}

        public static void main(String[] arguments) {
            RemoteStore store = RemoteStore.in(Path.of(arguments[0]));
            store.rekey(KeyKind.FILE, Loss.REFUSED);
            System.out.println(".");
            Stream.generate(() -> KeyKind.FILE).forEach(kind -> store.rekey(kind, Loss.REFUSED));
        }
    }

    private RemoteStore reopened() {
        return RemoteStore.in(folder);
    }

    private Path file() {
        return folder.resolve("remotes.toml");
    }

    private String text() throws IOException {
        return Files.readString(file());
    }

    private List<Path> keyFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            return files.toList();
        }
    }

    private static void assertFails(ErrorKind kind, ThrowingCallable action, String... words) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .satisfies(e -> assertThat(Stream.of(words)).allMatch(String.valueOf(e.getMessage())::contains))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("hidden"));
    }
}
