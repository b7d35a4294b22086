package dev.duopan.cli.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A program that is given a little, says a little and ends soon.
 *
 * @param program the program
 * @param variables all of its environment
 * @param patience how long it may take
 */
record SmallProcess(Path program, Map<String, String> variables, Duration patience) {
    private static final int MOST_OUTPUT = 64 * 1024;

    /**
     * How a program ended.
     *
     * @param status its exit status
     * @param output what it said on standard output, as far as 64 KiB
     * @param complaint what it said on standard error, as far as 64 KiB
     */
    record Result(int status, String output, String complaint) {
        /** The output may be secret. */
        @Override
        public String toString() {
            return "Result[status=" + status + "]";
        }
    }

    /** Returns how it ended; nothing if it can't be run or didn't end in time, in which case it is ended. */
    Optional<Result> run(List<String> arguments, byte[] input) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            return ended(builder.start(), input);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Result> ended(Process process, byte[] input) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> output =
                    CompletableFuture.supplyAsync(() -> text(process.getInputStream()), threads);
            CompletableFuture<String> complaint =
                    CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), threads);
            CompletableFuture<Void> given =
                    CompletableFuture.runAsync(() -> give(process.getOutputStream(), input), threads);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return Optional.empty();
            }
            given.join();
            return Optional.of(new Result(process.exitValue(), output.join(), complaint.join()));
        }
    }

    /** A program that doesn't listen says why by its status. */
    private static void give(OutputStream stream, byte[] input) {
        try (stream) {
            stream.write(input);
        } catch (IOException e) {
            return;
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
