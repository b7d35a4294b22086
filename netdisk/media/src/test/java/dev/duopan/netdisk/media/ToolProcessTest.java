package dev.duopan.netdisk.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Small scripts stand for programs that behave badly. */
class ToolProcessTest {
    private static final ToolLimits LIMITS = ToolLimits.USUAL;

    @TempDir
    private Path directory;

    @TempDir
    private Path scripts;

    private final List<String> heard = new ArrayList<>();

    private ToolCommand script(String text) throws IOException {
        Path file = scripts.resolve("script");
        Files.writeString(file, "#!/bin/sh\n" + text + "\n", UTF_8);
        return new ToolCommand(List.of("/bin/sh", file.toString(), "an argument; with $signs"), Map.of(), directory);
    }

    private ToolResult run(String text, ToolLimits limits) throws IOException {
        return ToolProcess.run(script(text), limits, heard::add);
    }

    private void assertStopped(ThrowingCallable call, String why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.TOO_LARGE))
                .hasMessageContaining(why);
    }

    @Test
    void run_program_hearsLinesAndKeepsComplaintsAndStatus() throws IOException {
        ToolResult result = run("echo \"$1\"; echo two; echo wrong >&2; exit 3", LIMITS);

        assertThat(heard).containsExactly("an argument; with $signs", "two");
        assertThat(result).isEqualTo(new ToolResult(3, "wrong\n"));
    }

    @Test
    void run_program_hasNoInputAndNoSecretsAround() throws IOException {
        run("cat; env | grep -v ^PATH= | grep -v ^PWD= | grep -v ^_= | grep -v ^SHLVL= | grep -v ^OLDPWD=", LIMITS);

        assertThat(heard).isEmpty();
    }

    @Test
    void run_moreComplaintsThanMemory_keepsTheEnd() throws IOException {
        ToolResult result = run("yes complaint | head -n 200000 >&2; echo last >&2", LIMITS);

        assertThat(result.complaints()).hasSizeLessThan(10_000);
        assertThat(result.lastComplaint()).isEqualTo("last");
    }

    @Test
    void run_hangingProgram_isStopped() {
        assertStopped(() -> run("sleep 1000", LIMITS.withQuiet(Duration.ofMillis(300))), "didn't get on");
    }

    @Test
    void run_programThatNeverEnds_isStopped() {
        assertStopped(
                () -> run("while true; do echo on; sleep 0.05; done", LIMITS.withWall(Duration.ofMillis(500))),
                "took longer");
    }

    @Test
    void run_programThatFillsTheDisk_isStopped() {
        assertStopped(
                () -> run("while true; do cat /dev/zero | head -c 100000 > $$.$i; i=x$i; done", small()), "wrote more");
        assertStopped(() -> run("cat /dev/zero > zeros", small()), "wrote more");
    }

    private static ToolLimits small() {
        return LIMITS.withOutputBytes(1_000_000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void run_programThatWantsAllMemory_doesNotGetIt() throws IOException {
        ToolLimits limits = new ToolLimits(LIMITS.wall(), LIMITS.quiet(), LIMITS.outputBytes(), 64L << 20, 1);

        assertThat(run("head -c 500000000 /dev/zero | tail -c 400000000 > /dev/null", limits)
                        .succeeded())
                .isFalse();
    }

    @Test
    void run_stoppedProgram_takesItsChildrenAlong() throws IOException {
        assertStopped(
                () -> run("sleep 1000 & echo $! > child; wait", LIMITS.withWall(Duration.ofMillis(500))),
                "took longer");

        long child = Long.parseLong(Files.readString(directory.resolve("child")).strip());
        await().until(() ->
                ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void run_waitingThreadIsInterrupted_endsTheProgram() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        ToolCommand command = script("echo begun; sleep 1000");
        Thread thread = Thread.ofVirtual().unstarted(() -> ToolProcess.run(command, LIMITS, heard::add));
        thread.setUncaughtExceptionHandler((who, what) -> thrown.set(what));
        thread.start();
        await().until(() -> heard.contains("begun"));

        thread.interrupt();
        thread.join();

        assertThat(thrown.get())
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
    }
}
