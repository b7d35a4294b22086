package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that were killed again and again are made, each once. */
class ChangeCrashTest {
    private static final String ACCOUNT = "anna";
    private static final int FILES = 3_000;
    private static final int NAMES = 300;
    private static final int KILLS = 2;

    @TempDir
    private Path directory;

    @Test
    void copies_underNumbersOrOverOthers_areMadeOnce() throws IOException {
        Set<String> paths = survive(
                ChangeVerb.COPY,
                number -> FileChange.of("/source/f" + number)
                        .into("/target/new")
                        .named("n" + number % NAMES)
                        .withPolicy(ConflictPolicy.RENAME));

        assertThat(paths).hasSize(2 * FILES + 3).contains("/target/new/n0", "/target/new/n299(9)");
    }

    @Test
    void moves_whoseSourceIsGoneThen_areMadeOnce() throws IOException {
        Set<String> paths = survive(
                ChangeVerb.MOVE,
                number -> FileChange.of("/source/f" + number)
                        .into("/target/new")
                        .named("n" + number % NAMES)
                        .withPolicy(ConflictPolicy.OVERWRITE));

        assertThat(paths).hasSize(NAMES + 3).contains("/target/new/n0").doesNotContain("/source/f0");
    }

    @Test
    void deletions_ofWhatIsGoneThen_areMadeOnce() throws IOException {
        assertThat(survive(ChangeVerb.TRASH, number -> FileChange.of("/source/f" + number)))
                .containsExactly("/source");
    }

    /** Lets processes die while they make the changes, and returns all paths when they are made. */
    private Set<String> survive(ChangeVerb verb, IntFunction<FileChange> change) throws IOException {
        long taskId = order(
                new ChangeOrder(verb, IntStream.range(0, FILES).mapToObj(change).toList()));
        for (int kill = 0; kill < KILLS; kill++) {
            workAndDie(taskId);
        }
        try (Netdisk netdisk = Netdisk.open(Samples.settings(directory))) {
            Account account = netdisk.accounts().find(ACCOUNT).orElseThrow();
            Task before = netdisk.changes().find(account, taskId).orElseThrow();
            netdisk.tasks().start();
            Task task = await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> netdisk.changes().find(account, taskId).orElseThrow(),
                            found -> found.status().isFinal());

            assertThat(before.done()).isPositive();
            assertThat(task.status()).as(task.failure()).isEqualTo(TaskStatus.DONE);
            assertThat(task.done()).isEqualTo(FILES).isEqualTo(task.total());
            assertThat(netdisk.changes().outcomes(task)).hasSize(FILES).noneMatch(ChangeOutcome::failed);
            assertThat(netdisk.verify()).isEmpty();
            return netdisk.files().tree(account, FileNode.ROOT, TreeListing.all()).stream()
                    .map(PathedNode::path)
                    .collect(Collectors.toSet());
        }
    }

    private long order(ChangeOrder order) {
        try (Netdisk netdisk = Netdisk.open(Samples.settings(directory))) {
            Account account = netdisk.accounts().add(NewAccount.of(ACCOUNT, "secret".toCharArray()));
            long file = Samples.put(netdisk, account, "/source/f0").id();
            long source = netdisk.files().at(account, "/source").id();
            netdisk.files()
                    .copy(
                            account,
                            IntStream.range(1, FILES)
                                    .mapToObj(number ->
                                            Relocation.of(file, source).named("f" + number))
                                    .toList());
            return netdisk.changes().order(account, order).id();
        }
    }

    private void workAndDie(long taskId) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChangingProcess.class.getName(),
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
