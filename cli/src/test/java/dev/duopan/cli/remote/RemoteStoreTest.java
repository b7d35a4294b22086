package dev.duopan.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RemoteStoreTest {
    private static final Remote HOME = new Remote("home", RemoteType.OPEN123).with(Setting.CLIENT_ID, "0123");

    @TempDir
    private Path parent;

    private Path folder;
    private RemoteStore store;

    @BeforeEach
    void open() {
        folder = parent.resolve("config/duopan");
        store = RemoteStore.in(folder);
    }

    @Test
    void all_nothingKept_isEmptyAndMakesNothing() {
        assertThat(store.all()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void add_new_isThereForOthers() {
        store.add(HOME);
        store.add(new Remote("b", RemoteType.LOCAL));
        assertThat(RemoteStore.in(folder).all()).extracting(Remote::name).containsExactly("b", "home");
        assertThat(RemoteStore.in(folder).get("home")).isEqualTo(HOME);
    }

    @Test
    void add_nameTaken_changesNothing() {
        store.add(HOME);
        assertFails(ErrorKind.EXISTS, () -> store.add(new Remote("home", RemoteType.BAIDU)));
        assertThat(store.get("home")).isEqualTo(HOME);
    }

    @Test
    void get_unknown_namesTheKnownOnes() {
        store.add(HOME);
        assertFails(ErrorKind.NOT_FOUND, () -> store.get("hone"));
        assertThatThrownBy(() -> store.get("hone")).hasMessageContainingAll("'hone'", "home");
    }

    @Test
    void update_known_keepsWhatBecameOfIt() {
        store.add(HOME);
        Remote updated = store.update("home", remote -> remote.with(Setting.ACCESS_TOKEN, "new"));
        assertThat(updated).isEqualTo(HOME.with(Setting.ACCESS_TOKEN, "new"));
        assertThat(store.get("home")).isEqualTo(updated);
    }

    @Test
    void update_fails_changesNothing() {
        store.add(HOME);
        assertFails(
                ErrorKind.DENIED,
                () -> store.update("home", remote -> {
                    throw new DuopanException(ErrorKind.DENIED, "no");
                }));
        assertThat(store.get("home")).isEqualTo(HOME);
    }

    @Test
    void remove_known_forgetsIt() {
        store.add(HOME);
        assertThat(store.remove("home")).isEqualTo(HOME);
        assertThat(store.all()).isEmpty();
        assertFails(ErrorKind.NOT_FOUND, () -> store.remove("home"));
    }

    @Test
    void files_areForTheirOwnerOnly() throws IOException {
        store.add(HOME);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void change_fileIsOpenToOthers_closesIt() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("remotes.toml"), "");
        store.add(HOME);
        assertThat(permissions(folder.resolve("remotes.toml"))).isEqualTo("rw-------");
    }

    @Test
    void change_restOfAnInterruptedOne_isIgnored() throws IOException {
        store.add(HOME);
        Files.writeString(folder.resolve("remotes.toml.new"), "[rem");
        store.add(new Remote("b", RemoteType.LOCAL));
        assertThat(store.all()).hasSize(2);
    }

    @Test
    void change_fileUnreadable_leavesItAlone() throws IOException {
        Path file = Files.createDirectories(folder).resolve("remotes.toml");
        Files.writeString(file, "[remotes");
        assertFails(ErrorKind.INVALID, () -> store.add(HOME));
        assertThat(file).hasContent("[remotes");
    }

    @Test
    void change_valueIsNoText_changesNothing() {
        store.add(HOME);
        assertFails(
                ErrorKind.UNAVAILABLE,
                () -> store.update("home", remote -> remote.with(Setting.ACCESS_TOKEN, "half an emoji \ud83d")));
        assertThat(store.get("home")).isEqualTo(HOME);
    }

    @Test
    void change_fileIsALink_changesWhatItPointsTo() throws IOException {
        Path elsewhere = Files.createFile(parent.resolve("dotfiles.toml"));
        Path link = Files.createDirectories(folder).resolve("remotes.toml");
        Files.createSymbolicLink(link, elsewhere);
        store.add(HOME);
        assertThat(link).isSymbolicLink();
        assertThat(elsewhere).content().contains("[remotes.\"home\"]");
    }

    @Test
    void change_folderIsAFile_saysWhichFile() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createFile(folder);
        assertFails(ErrorKind.UNAVAILABLE, () -> store.add(HOME));
    }

    @Test
    void changes_ofManyThreads_areAllKept() {
        store.add(HOME.with(Setting.CLIENT_ID, "0"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50).forEach(number -> threads.execute(() -> increment(RemoteStore.in(folder))));
        }
        assertThat(store.get("home").get(Setting.CLIENT_ID)).hasValue("50");
    }

    @Test
    void changes_ofManyProcesses_areAllKept() throws Exception {
        store.add(HOME.with(Setting.CLIENT_ID, "0"));
        List<Process> processes = List.of(incrementing(), incrementing(), incrementing());
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(store.get("home").get(Setting.CLIENT_ID)).hasValue("90");
    }

    private Process incrementing() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Incrementing.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
    }

    /** A process of its own that changes the store 30 times. */
    static final class Incrementing {
        private Incrementing() {}

        public static void main(String[] arguments) {
            RemoteStore store = RemoteStore.in(Path.of(arguments[0]));
            IntStream.range(0, 30).forEach(number -> increment(store));
        }
    }

    private static void increment(RemoteStore store) {
        store.update(
                "home",
                remote -> remote.with(
                        Setting.CLIENT_ID,
                        String.valueOf(1
                                + remote.get(Setting.CLIENT_ID)
                                        .map(Integer::valueOf)
                                        .orElse(0))));
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertFails(ErrorKind kind, ThrowingCallable action) {
        Consumer<DuopanException> isOfKind = e -> assertThat(e.kind()).isEqualTo(kind);
        assertThatThrownBy(action).isInstanceOfSatisfying(DuopanException.class, isOfKind);
    }
}
