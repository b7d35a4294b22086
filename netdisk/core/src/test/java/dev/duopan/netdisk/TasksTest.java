package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksTest {
    record Count(int to) {}

    record Reached(int number) {}

    private static final TaskKind<Count> COUNT = new TaskKind<>("count", Count.class, 2, 1, 3, Duration.ofMillis(1), 3);
    private static final TaskKind<Reached> TELL = new TaskKind<>("tell", Reached.class, 1, 1, 1, Duration.ZERO);

    private final BlockingQueue<Long> begun = new LinkedBlockingQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Account anna;
    private Account ben;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory));
        anna = account("anna");
        ben = account("ben");
    }

    @AfterEach
    void close() {
        gate.countDown();
        netdisk.close();
    }

    @Test
    void submit_beforeStart_waitsAndIsDoneThen() {
        netdisk.tasks().register(COUNT, TasksTest::count);
        Task task = netdisk.tasks().submit(anna, COUNT, new Count(3));
        assertThat(get(task).status()).isEqualTo(TaskStatus.WAITING);

        netdisk.tasks().start();

        Task done = awaitEnd(task);
        assertThat(done.status()).isEqualTo(TaskStatus.DONE);
        assertThat(done.done()).isEqualTo(3);
        assertThat(done.total()).isEqualTo(3);
        assertThat(done.state(Reached.class)).contains(new Reached(3));
    }

    @Test
    void progress_whileRunning_isSeenAtOnce() {
        start(run -> {
            run.progress(1, 2);
            gate.await();
        });

        Task task = netdisk.tasks().submit(anna, COUNT, new Count(2));

        await().untilAsserted(() -> assertThat(get(task).done()).isOne());
        assertThat(get(task).status()).isEqualTo(TaskStatus.RUNNING);
        assertThat(get(task).total()).isEqualTo(2);
    }

    @Test
    void start_taskThatRestsBetweenAttempts_letsItRestOn() {
        TaskKind<Count> patient = new TaskKind<>("patient", Count.class, 1, 1, 2, Duration.ofHours(1));
        BlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();
        TaskWorker<Count> failing = run -> {
            attempts.add(run.attempt());
            throw new DuopanException(ErrorKind.BUSY, "come back in an hour");
        };
        netdisk.tasks().register(patient, failing);
        netdisk.tasks().start();
        Task task = netdisk.tasks().submit(anna, patient, new Count(1));
        await().until(() -> netdisk.tasks().get(anna, patient, task.id()).status() == TaskStatus.RETRYING);
        netdisk.close();

        netdisk = Netdisk.open(Samples.settings(directory));
        netdisk.tasks().register(patient, failing);
        netdisk.tasks().register(COUNT, TasksTest::count);
        netdisk.tasks().start();

        Task other = netdisk.tasks().submit(anna, COUNT, new Count(1));
        assertThat(awaitEnd(other).status()).isEqualTo(TaskStatus.DONE);
        assertThat(attempts).containsExactly(1);
    }

    @Test
    void run_failureThatMayPass_isTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        start(run -> {
            if (attempts.incrementAndGet() < 3) {
                throw new DuopanException(ErrorKind.UNAVAILABLE, "nobody answers");
            }
            assertThat(run.attempt()).isEqualTo(3);
        });

        Task done = awaitEnd(netdisk.tasks().submit(anna, COUNT, new Count(1)));

        assertThat(done.status()).isEqualTo(TaskStatus.DONE);
        assertThat(done.attempts()).isEqualTo(2);
        assertThat(done.failure()).isEmpty();
    }

    @Test
    void run_failsTooOften_failsForGood() {
        start(run -> {
            throw new DuopanException(ErrorKind.BUSY, "come later");
        });

        Task done = awaitEnd(netdisk.tasks().submit(anna, COUNT, new Count(1)));

        assertThat(done.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(done.failure()).isEqualTo("come later");
    }

    @Test
    void run_finalFailure_isNotRepeated() {
        AtomicInteger attempts = new AtomicInteger();
        start(run -> {
            attempts.incrementAndGet();
            throw new DuopanException(ErrorKind.NOT_FOUND, "it's gone");
        });

        assertThat(awaitEnd(netdisk.tasks().submit(anna, COUNT, new Count(1))).failure())
                .isEqualTo("it's gone");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void run_unexpectedFailure_tellsNothingOfTheInside() {
        start(run -> {
            throw new IllegalStateException("/secret/path");
        });

        assertThat(awaitEnd(netdisk.tasks().submit(anna, COUNT, new Count(1))).failure())
                .doesNotContain("secret");
    }

    @Test
    void submit_manyOfOneAccount_leavesRoomForOthers() throws InterruptedException {
        start(run -> {
            begun.add(run.account().id());
            gate.await();
        });
        netdisk.tasks().submit(anna, COUNT, new Count(1));
        netdisk.tasks().submit(anna, COUNT, new Count(2));
        netdisk.tasks().submit(ben, COUNT, new Count(3));

        assertThat(List.of(begun.take(), begun.take())).containsExactlyInAnyOrder(anna.id(), ben.id());
    }

    @Test
    void submit_tooManyUnfinished_isRefused() {
        netdisk.tasks().register(COUNT, TasksTest::count);
        LongStream.range(0, 3).forEach(i -> netdisk.tasks().submit(anna, COUNT, new Count(1)));

        assertKind(ErrorKind.BUSY, () -> netdisk.tasks().submit(anna, COUNT, new Count(1)));

        assertThat(netdisk.tasks().list(anna, COUNT, IdPage.first(10))).hasSize(3);
        assertThat(netdisk.tasks().submit(ben, COUNT, new Count(1)).status()).isEqualTo(TaskStatus.WAITING);
    }

    @Test
    void find_strangersTask_isntThere() {
        netdisk.tasks().register(COUNT, TasksTest::count);
        Task task = netdisk.tasks().submit(anna, COUNT, new Count(1));

        assertThat(netdisk.tasks().find(ben, COUNT, task.id())).isEmpty();
        assertThat(netdisk.tasks().find(anna, TELL, task.id())).isEmpty();
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.tasks().get(ben, COUNT, task.id()));
    }

    @Test
    void close_whileRunning_goesOnFromTheCheckpoint() throws InterruptedException {
        start(run -> {
            run.progress(1, 2);
            run.checkpoint(new Reached(1));
            begun.add(run.id());
            gate.await();
        });
        Task task = netdisk.tasks().submit(anna, COUNT, new Count(2));
        begun.take();
        netdisk.close();

        netdisk = Netdisk.open(Samples.settings(directory));
        assertThat(get(task).status()).isEqualTo(TaskStatus.RUNNING);
        assertThat(get(task).done()).isOne();
        start(run -> run.checkpoint(
                new Reached(run.state(Reached.class).orElseThrow().number() + 10)));

        assertThat(awaitEnd(task).state(Reached.class)).contains(new Reached(11));
    }

    @Test
    void afterwards_taskEnds_ordersWhatFollows() {
        netdisk.tasks().register(TELL, run -> begun.add((long) run.input().number()));
        netdisk.tasks().register(COUNT, new TaskWorker<>() {
            @Override
            public void run(TaskRun<Count> run) {
                count(run);
            }

            @Override
            public List<TaskOrder<?>> afterwards(Task finished) {
                return List.of(
                        new TaskOrder<>(TELL, finished.state(Reached.class).orElseThrow()));
            }
        });
        netdisk.tasks().start();

        netdisk.tasks().submit(anna, COUNT, new Count(5));

        await().untilAsserted(() -> assertThat(begun).containsExactly(5L));
    }

    private static void count(TaskRun<Count> run) {
        int to = run.input().to();
        for (int number = 1; number <= to; number++) {
            run.checkContinue();
            run.progress(number, to);
            run.checkpoint(new Reached(number));
        }
    }

    private void start(TaskWorker<Count> worker) {
        netdisk.tasks().register(COUNT, worker);
        netdisk.tasks().start();
    }

    private Task awaitEnd(Task task) {
        return await().until(() -> get(task), found -> found.status().isFinal());
    }

    private Task get(Task task) {
        return netdisk.tasks().get(anna, COUNT, task.id());
    }

    private Account account(String name) {
        return netdisk.accounts()
                .find(name)
                .orElseGet(() -> netdisk.accounts().add(NewAccount.of(name, "secret".toCharArray())));
    }
}
