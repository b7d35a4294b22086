package dev.duopan.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Endpoint;
import dev.duopan.api.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SharedRateLimitsTest {
    private static final Endpoint<?> PRICE = Endpoint.of(Shop.GetPrice.class);
    private static final Endpoint<?> ORDER = Endpoint.of(Shop.PlaceOrder.class);
    private static final Duration WINDOW = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final ManualPace watch = new ManualPace();
    private final List<IOException> failures = new ArrayList<>();

    /** Limits as another process would make them: two calls in ten seconds. */
    private RateLimits limits() {
        return RateLimits.of(Tier.FREE, watch).sharedIn(folder.resolve("ann"), failures::add);
    }

    private static void call(RateLimits limits, Endpoint<?> endpoint, int times)
            throws InterruptedException, IOException {
        for (int i = 0; i < times; i++) {
            limits.await(endpoint, pause -> {});
        }
    }

    private Path file() {
        return folder.resolve("ann").resolve(PRICE.name());
    }

    @Test
    void await_severalSharers_stayWithinOneLimit() throws Exception {
        call(limits(), PRICE, 1);
        call(limits(), PRICE, 1);
        assertThat(watch.slept()).isZero();

        call(limits(), PRICE, 1);
        assertThat(watch.slept()).isEqualTo(WINDOW);
    }

    @Test
    void close_byOneSharer_holdsForAll() throws Exception {
        limits().close(ORDER, Duration.ofMinutes(1));

        call(limits(), ORDER, 1);

        assertThat(watch.slept()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void await_endpointWithoutLimits_leavesNoFile() throws Exception {
        call(limits(), ORDER, 100);

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 23, 24, 31})
    void await_truncatedFile_countsAsEmptyAndIsMended(int length) throws Exception {
        call(limits(), PRICE, 2);
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, length));

        call(limits(), PRICE, 3);

        assertThat(watch.slept()).isLessThanOrEqualTo(WINDOW);
        assertThat(Files.size(file())).isEqualTo(whole.length);
        assertThat(failures).isEmpty();
    }

    @Test
    void await_fileOfSomethingElse_countsAsEmptyAndIsReplaced() throws Exception {
        Files.createDirectories(file().getParent());
        Files.write(file(), "x".repeat(1 << 20).getBytes(UTF_8));

        call(limits(), PRICE, 3);

        assertThat(watch.slept()).isEqualTo(WINDOW);
        assertThat(Files.size(file())).isLessThan(100);
    }

    @Test
    void await_clockWasSetBack_doesNotWaitForTheFuture() throws Exception {
        watch.sleep(Duration.ofDays(1));
        RateLimits before = limits();
        call(before, PRICE, 2);
        before.close(PRICE, Duration.ofHours(1));

        ManualPace earlier = new ManualPace();
        call(RateLimits.of(Tier.FREE, earlier).sharedIn(folder.resolve("ann"), failures::add), PRICE, 3);

        assertThat(earlier.slept()).isEqualTo(WINDOW);
    }

    @Test
    void await_clockWasSetForward_goesOn() throws Exception {
        call(limits(), PRICE, 2);
        watch.sleep(Duration.ofDays(1));

        call(limits(), PRICE, 2);

        assertThat(watch.slept()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void await_folderDisappears_isMadeAgain() throws Exception {
        RateLimits limits = limits();
        call(limits, PRICE, 1);
        Files.delete(file());
        Files.delete(file().getParent());

        call(limits, PRICE, 1);

        assertThat(file()).exists();
        assertThat(failures).isEmpty();
    }

    @Test
    void await_folderCannotBeMade_isToldOnceAndLimitsHoldForThisProcess() throws Exception {
        Files.writeString(folder.resolve("ann"), "a file");

        RateLimits limits = limits();
        call(limits, PRICE, 3);

        assertThat(watch.slept()).isEqualTo(WINDOW);
        assertThat(failures).hasSize(1);
    }

    @Test
    void await_holderWasKilled_doesNotWaitForIt() throws Exception {
        Process endless = start(1_000_000);
        try {
            org.awaitility.Awaitility.await().until(() -> Files.exists(file()));
        } finally {
            endless.destroyForcibly().waitFor();
        }
        RateLimits limits = RateLimits.of(Tier.PAID).sharedIn(folder.resolve("ann"), failures::add);

        long begun = System.nanoTime();
        call(limits, PRICE, 100);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void await_realProcesses_stayWithinTheLimitTogether() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start(100));
        }

        List<Long> times = new ArrayList<>();
        for (Process process : processes) {
            try (var lines = process.inputReader(UTF_8)) {
                lines.lines().map(Long::valueOf).forEach(times::add);
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(times).hasSize(300);
        times.sort(null);
        assertThat(times.getLast() - times.getFirst()).isGreaterThan(1_900);
    }

    /** Starts a process that makes calls of 100 in a second. */
    private Process start(int calls) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BudgetProcess.class.getName(),
                        folder.resolve("ann").toString(),
                        Integer.toString(calls))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
