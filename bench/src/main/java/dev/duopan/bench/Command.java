package dev.duopan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The {@code duopan} command with settings of its own, each call a process.
 *
 * @param options of this run
 * @param server the netdisk whose part in the work counts
 */
record Command(Options options, ServerProcess server) {
    private static final long SAMPLE_MILLISECONDS = 5;

    /** Calls it, and returns what that took. */
    Usage call(String... arguments) throws IOException, InterruptedException {
        HeapLog heap = new HeapLog(options.folder().resolve("client.gc"));
        Files.deleteIfExists(heap.file());
        Machine.forgetPeak(server.process().pid());
        double busy = Machine.busy();
        double served = server.processor();
        long begun = System.nanoTime();
        Process process = start(heap, arguments);
        Spent spent = watch(process);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(
                    "duopan " + String.join(" ", arguments) + " ended with " + process.exitValue() + "; see " + said());
        }
        double server = this.server.processor() - served;
        return new Usage(
                seconds,
                spent.processor,
                server,
                Math.max(0, (Machine.busy() - busy - spent.processor - server) / seconds),
                spent.memory,
                Machine.peakMemory(this.server.process().pid()).orElse(0L),
                heap.peak().orElse(0),
                this.server.heap().peak().orElse(0));
    }

    private Process start(HeapLog heap, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(options.duopan().toString());
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(settings());
        builder.environment().put("DUOPAN_JAVA_OPTIONS", heap.options(options.heapMebibytes()));
        builder.redirectErrorStream(true).redirectOutput(said().toFile());
        return builder.start();
    }

    private Map<String, String> settings() {
        String folder = options.folder().resolve("settings").toString();
        return Map.of("XDG_CONFIG_HOME", folder, "XDG_STATE_HOME", folder, "XDG_DATA_HOME", folder);
    }

    /** Adds a remote that leads to the netdisk. */
    void login(String provider, String token) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                options.duopan().toString(),
                "login",
                provider,
                "--type",
                provider,
                "--base-url",
                server.address(),
                "--token-stdin");
        builder.environment().putAll(settings());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
        try (var input = process.outputWriter()) {
            input.write(token + "\n");
        }
        if (process.waitFor() != 0) {
            throw new IOException("duopan login ended with " + process.exitValue() + "; see " + said());
        }
    }

    private Path said() {
        return options.folder().resolve("client.log");
    }

    private static final class Spent {
        private double processor;
        private long memory;

        void look(long process) {
            processor = Math.max(processor, Machine.processor(process).orElse(0.0));
            memory = Math.max(memory, Machine.peakMemory(process).orElse(0L));
        }
    }

    private static Spent watch(Process process) throws InterruptedException {
        Spent spent = new Spent();
        do {
            spent.look(process.pid());
        } while (!process.waitFor(SAMPLE_MILLISECONDS, TimeUnit.MILLISECONDS));
        return spent;
    }
}
