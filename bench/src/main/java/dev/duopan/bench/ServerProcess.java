package dev.duopan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A netdisk in a process of its own.
 *
 * @param process it
 * @param address where it answers
 * @param heap what it logs of its heap
 */
record ServerProcess(Process process, String address, HeapLog heap) implements AutoCloseable {
    /** Starts it on a folder, and returns when it answers. */
    static ServerProcess start(Options options, Path data) throws IOException {
        HeapLog heap = new HeapLog(options.folder().resolve("server.gc"));
        ProcessBuilder builder = new ProcessBuilder(
                List.of(options.duopan().toString(), "server", "start", "--data", data.toString(), "--port", "0"));
        builder.environment().put("DUOPAN_JAVA_OPTIONS", heap.options(options.heapMebibytes()));
        builder.redirectError(options.folder().resolve("server.log").toFile());
        Process process = builder.start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        if (line == null || !line.startsWith("ready ")) {
            process.destroy();
            throw new IOException(
                    "the netdisk didn't start; see " + options.folder().resolve("server.log"));
        }
        return new ServerProcess(process, line.substring("ready ".length()).strip(), heap);
    }

    double processor() {
        return Machine.processor(process.pid()).orElse(0.0);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
