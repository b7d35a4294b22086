package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int CRASHES = 4;
    private static final int FILES_A_ROUND = 1_000;

    private final Random random = new Random();
    private final Map<String, Integer> files = new HashMap<>();
    private final Map<String, Integer> uploads = new HashMap<>();
    private final Map<String, Set<Integer>> slices = new HashMap<>();

    @TempDir
    private Path directory;

    @Test
    void open_afterKillsAtAnyInstant_hasEverythingAcknowledgedAndNothingElse() throws IOException {
        try (Netdisk netdisk = Netdisk.open(Samples.settings(directory))) {
            netdisk.accounts().add(NewAccount.of(CrashingUploads.ACCOUNT, "secret".toCharArray()));
        }
        for (int crash = 0; crash < CRASHES; crash++) {
            crash(crash * FILES_A_ROUND);
            try (Netdisk netdisk = Netdisk.open(Samples.settings(directory))) {
                check(netdisk);
            }
        }
    }

    /** Lets a process say some lines and kills it; what it managed to say until it was dead counts too. */
    private void crash(int firstNumber) throws IOException {
        Process process = start(firstNumber);
        int patience = 8 + random.nextInt(40);
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            for (int said = 0; line != null; said++) {
                note(line);
                if (said == patience) {
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private Process start(int firstNumber) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        List<String> command = List.of(
                java,
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingUploads.class.getName(),
                directory.toString(),
                Integer.toString(firstNumber));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void note(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "begun" -> uploads.put(words[1], Integer.parseInt(words[2]));
            case "slice" ->
                slices.computeIfAbsent(words[1], id -> new HashSet<>()).add(Integer.parseInt(words[2]));
            case "file" -> files.put(words[1], Integer.parseInt(words[2]));
            default -> throw new IllegalStateException(line);
        }
    }

    private void check(Netdisk netdisk) {
        Account account = netdisk.accounts().find(CrashingUploads.ACCOUNT).orElseThrow();
        assertThat(netdisk.verify()).isEmpty();
        assertThat(files).isNotEmpty();
        files.forEach((path, number) -> assertThat(
                        Samples.read(netdisk, netdisk.files().at(account, path)))
                .as(path)
                .isEqualTo(CrashingUploads.content(number)));
        everythingVisibleIsWhole(netdisk, account);
        uploads.forEach((id, number) -> finish(netdisk, account, id, number));
        slices.clear();
        uploads.clear();
    }

    private static void everythingVisibleIsWhole(Netdisk netdisk, Account account) {
        netdisk.files().tree(account, FileNode.ROOT, TreeListing.all()).stream()
                .map(PathedNode::node)
                .filter(node -> !node.isFolder())
                .forEach(node -> assertThat(Samples.md5(Samples.read(netdisk, node)))
                        .isEqualTo(Optional.ofNullable(node.content())
                                .orElseThrow()
                                .md5()));
    }

    private void finish(Netdisk netdisk, Account account, String uploadId, int number) {
        List<Integer> known = new ArrayList<>(netdisk.uploads().slices(account, uploadId).stream()
                .map(SliceReceipt::index)
                .toList());
        assertThat(known).containsAll(slices.getOrDefault(uploadId, Set.of()));
        if (!netdisk.uploads().find(account, uploadId).orElseThrow().isComplete()) {
            netdisk.uploads()
                    .missingSlices(account, uploadId)
                    .forEach(index -> netdisk.uploads()
                            .writeSlice(
                                    account,
                                    SliceWrite.of(uploadId, index),
                                    Samples.stream(CrashingUploads.slice(number, index))));
        }
        FileNode file = netdisk.uploads().complete(account, uploadId, Completion.asRequested());
        assertThat(Samples.read(netdisk, file)).isEqualTo(CrashingUploads.content(number));
    }
}
