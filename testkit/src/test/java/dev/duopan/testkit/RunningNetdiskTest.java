package dev.duopan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class RunningNetdiskTest {
    @TempDir
    private Path directory;

    @Test
    void damage_newNetdisk_isNone() {
        try (RunningNetdisk netdisk = new RunningNetdisk(directory, NetdiskPlan.PLAIN, new TestClock())) {
            assertThat(netdisk.damage()).isEmpty();
        }
    }

    @Test
    void damage_fileThatRequestLeft_isReported() throws IOException {
        try (RunningNetdisk netdisk = new RunningNetdisk(directory, NetdiskPlan.PLAIN, new TestClock())) {
            Files.createFile(directory.resolve("spool/part-1"));

            assertThat(netdisk.damage()).singleElement().asString().contains("part-1");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void openFiles_streamThatNobodyClosed_isReported() throws IOException {
        Path file = Files.createFile(directory.resolve("open"));
        Path real = directory.toRealPath();
        try (InputStream forgotten = Files.newInputStream(file)) {
            assertThat(forgotten.read()).isNegative();
            assertThat(Leftovers.openFiles(real)).singleElement().asString().endsWith("/open");
        }
        assertThat(Leftovers.openFiles(real)).isEmpty();
    }

    @Test
    void threadsBeside_threadThatStays_isReported() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Set<Thread> before = Leftovers.threads();
        Thread staying = Thread.ofPlatform().name("duopan-forgotten").start(() -> awaitQuietly(end));

        assertThat(Leftovers.threadsBeside(before, Duration.ofMillis(1))).containsExactly("duopan-forgotten");

        end.countDown();
        staying.join();
        assertThat(Leftovers.threadsBeside(before, Duration.ofMillis(1))).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void advance_clock_goesForward() {
        TestClock clock = new TestClock();
        var before = clock.instant();

        clock.advance(Duration.ofDays(30));

        assertThat(Duration.between(before, clock.instant())).isGreaterThanOrEqualTo(Duration.ofDays(30));
    }
}
