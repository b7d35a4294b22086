package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyCrashTest {
    private static final String ACCOUNT = "anna";
    private static final int FOLDERS = 60;
    private static final int FILES = 60;
    private static final int KILLS = 3;

    @TempDir
    private Path directory;

    @Test
    void copy_killedAgainAndAgain_isMadeOnceAndWhole() throws IOException {
        long taskId = order();
        for (int kill = 0; kill < KILLS; kill++) {
            workAndDie(taskId);
        }
        try (Netdisk netdisk = Netdisk.open(Samples.settings(directory))) {
            Account account = netdisk.accounts().find(ACCOUNT).orElseThrow();
            long doneBefore = netdisk.copies().get(account, taskId).done();
            netdisk.tasks().start();
            Task task = await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> netdisk.copies().get(account, taskId),
                            found -> found.status().isFinal());

            assertThat(doneBefore).isPositive();
            assertThat(task.status()).as(task.failure()).isEqualTo(TaskStatus.DONE);
            assertThat(task.done()).isEqualTo(1 + FOLDERS * (1L + FILES)).isEqualTo(task.total());
            assertThat(below(netdisk, account, "/target/source")).isEqualTo(below(netdisk, account, "/source"));
            assertThat(netdisk.verify()).isEmpty();
        }
    }

    private static List<String> below(Netdisk netdisk, Account account, String path) {
        long folder = netdisk.files().at(account, path).id();
        return netdisk.files().tree(account, folder, TreeListing.all()).stream()
                .map(node -> node.path().substring(path.length()))
                .sorted()
                .toList();
    }

    private long order() {
        try (Netdisk netdisk = Netdisk.open(Samples.settings(directory))) {
            Account account = netdisk.accounts().add(NewAccount.of(ACCOUNT, "secret".toCharArray()));
            long file = Samples.put(netdisk, account, "/one/f").id();
            long one = netdisk.files().at(account, "/one").id();
            netdisk.files().copy(account, many("f", FILES - 1, Relocation.of(file, one)));
            long source = netdisk.files().createFolders(account, "/source").id();
            netdisk.files().copy(account, many("folder", FOLDERS, Relocation.of(one, source)));
            long target = netdisk.files().createFolders(account, "/target").id();
            return netdisk.copies()
                    .order(account, new CopyOrder(List.of(source), target))
                    .id();
        }
    }

    private static List<Relocation> many(String name, int count, Relocation order) {
        return IntStream.range(0, count)
                .mapToObj(number -> order.named(name + number))
                .toList();
    }

    /** Lets a process get further and kills it there and then. */
    private void workAndDie(long taskId) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CopyingProcess.class.getName(),
                        directory.toString(),
                        ACCOUNT,
                        Long.toString(taskId)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).isNotNull();
        } finally {
            process.toHandle().destroyForcibly();
            process.onExit().join();
        }
    }
}
