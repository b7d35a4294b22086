package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program while it runs. It has no standard input, next to no environment, and ends with everything that it started when it
 * exceeds a limit, when its listener says so, and when the thread that waits for it is interrupted.
 */
final class ToolProcess {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Duration AGONY = Duration.ofSeconds(10);

    private final ToolCommand command;
    private final ToolLimits limits;
    private final ToolListener listener;
    private final OutputSize output;
    private final Complaints complaints = new Complaints();
    private final AtomicLong gotOn = new AtomicLong(System.nanoTime());
    private final long begun = System.nanoTime();

    private ToolProcess(ToolCommand command, ToolLimits limits, ToolListener listener) {
        this.command = command;
        this.limits = limits;
        this.listener = listener;
        output = new OutputSize(command.directory());
    }

    /**
     * Runs a program until it ends by itself.
     *
     * @throws DuopanException {@code TOO_LARGE} if it was killed because it exceeded a limit, {@code UNSUPPORTED} if it can't
     *     be started, {@code UNAVAILABLE} if the waiting thread was interrupted, which it is again then
     */
    static ToolResult run(ToolCommand command, ToolLimits limits, ToolListener listener) {
        return new ToolProcess(command, limits, listener).run();
    }

    private ToolResult run() {
        Process process = start();
        try {
            Thread speech = Thread.ofVirtual().start(() -> listen(process.getInputStream()));
            Thread errors = Thread.ofVirtual().start(() -> complaints.read(process.getErrorStream()));
            while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                listener.checkContinue();
                checkLimits();
            }
            checkOutput();
            speech.join(LAST_WORDS);
            errors.join(LAST_WORDS);
            return new ToolResult(process.exitValue(), complaints.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, attempt() + "it was interrupted; try again later", e);
        } finally {
            kill(process);
        }
    }

    private Process start() {
        Confinement confinement = new Confinement(SearchPath.ofTheSystem());
        List<String> confined = confinement.around(command.arguments(), limits);
        ProcessBuilder builder =
                new ProcessBuilder(confined).directory(command.directory().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "SystemRoot", "TEMP", "TMP"));
        environment.putAll(command.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.UNSUPPORTED, attempt() + "it can't be started; see whether it can be run by hand", e);
        }
    }

    private void listen(InputStream in) {
        new LineReader(in).forEach(line -> {
            if (listener.heard(line)) {
                gotOn.set(System.nanoTime());
            }
        });
    }

    private void checkLimits() {
        checkTime(begun, limits.wall(), "took longer than");
        checkTime(gotOn.get(), limits.quiet(), "didn't get on for");
        checkOutput();
    }

    private void checkTime(long since, Duration limit, String what) {
        if (System.nanoTime() - since > limit.toNanos()) {
            throw exceeded("%s %s seconds".formatted(what, limit.toMillis() / 1000.0));
        }
    }

    private void checkOutput() {
        if (output.bytes() > limits.outputBytes()) {
            throw exceeded("wrote more than %d bytes".formatted(limits.outputBytes()));
        }
    }

    private DuopanException exceeded(String what) {
        return new DuopanException(ErrorKind.TOO_LARGE, attempt() + "it " + what + " and was stopped");
    }

    private String attempt() {
        return "Run %s: ".formatted(command.arguments().getFirst());
    }

    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(AGONY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
