package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTasksTest {
    record Wish(String text) {}

    private static final long FILE = 7;
    private static final TaskKind<Wish> WISH = new TaskKind<>("wish", Wish.class, 1, 1, 1, Duration.ZERO, 2);

    private final CountDownLatch gate = new CountDownLatch(1);

    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Account anna;
    private Account ben;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory));
        anna = netdisk.accounts().add(NewAccount.of("anna", "correct horse".toCharArray()));
        ben = netdisk.accounts().add(NewAccount.of("ben", "correct horse".toCharArray()));
        netdisk.tasks().register(WISH, run -> {
            run.progress(1, 2);
            gate.await();
        });
        netdisk.tasks().start();
    }

    @AfterEach
    void close() {
        gate.countDown();
        netdisk.close();
    }

    private static FileOrders orders(Account account, String... purposes) {
        Map<String, TaskOrder<?>> orders = new LinkedHashMap<>();
        for (String purpose : purposes) {
            orders.put(purpose, new TaskOrder<>(WISH, new Wish(purpose)));
        }
        return new FileOrders(account, FILE, orders);
    }

    @Test
    void submit_nothingBefore_ordersAndRemembers() {
        Task task =
                netdisk.fileTasks().submit(orders(anna, "a"), earlier -> false).getFirst();

        assertThat(netdisk.fileTasks().list(anna, FILE)).containsOnlyKeys("a");
        assertThat(netdisk.fileTasks().isCurrent(anna, FILE, task.id())).isTrue();
        await().untilAsserted(
                        () -> assertThat(netdisk.fileTasks().list(anna, FILE).values())
                                .extracting(Task::done)
                                .containsExactly(1L));
    }

    @Test
    void submit_earlierWillDo_ordersNothing() {
        Task first =
                netdisk.fileTasks().submit(orders(anna, "a"), earlier -> false).getFirst();

        Task second =
                netdisk.fileTasks().submit(orders(anna, "a"), earlier -> true).getFirst();

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void submit_earlierWillNotDo_takesItsPlace() {
        Task first =
                netdisk.fileTasks().submit(orders(anna, "a"), earlier -> false).getFirst();

        Task second =
                netdisk.fileTasks().submit(orders(anna, "a"), earlier -> false).getFirst();

        assertThat(netdisk.fileTasks().isCurrent(anna, FILE, first.id())).isFalse();
        assertThat(netdisk.fileTasks().isCurrent(anna, FILE, second.id())).isTrue();
    }

    @Test
    void submit_oneIsRefused_ordersNone() {
        netdisk.fileTasks().submit(orders(anna, "b"), earlier -> false);

        assertKind(
                ErrorKind.CONFLICT,
                () -> netdisk.fileTasks().submit(orders(anna, "a", "b"), earlier -> {
                    throw new DuopanException(ErrorKind.CONFLICT, "once is enough");
                }));

        assertThat(netdisk.fileTasks().list(anna, FILE)).containsOnlyKeys("b");
    }

    @Test
    void submit_tooMany_ordersNone() {
        assertKind(ErrorKind.BUSY, () -> netdisk.fileTasks().submit(orders(anna, "a", "b", "c"), earlier -> false));

        assertThat(netdisk.fileTasks().list(anna, FILE)).isEmpty();
    }

    @Test
    void list_ofAnotherAccount_isEmpty() {
        netdisk.fileTasks().submit(orders(anna, "a"), earlier -> false);

        assertThat(netdisk.fileTasks().list(ben, FILE)).isEmpty();
        assertThat(netdisk.fileTasks().forget(ben, FILE)).isFalse();
    }

    @Test
    void forget_tasks_areNotCurrentAnyMore() {
        Task task =
                netdisk.fileTasks().submit(orders(anna, "a"), earlier -> false).getFirst();

        assertThat(netdisk.fileTasks().forget(anna, FILE)).isTrue();

        assertThat(netdisk.fileTasks().isCurrent(anna, FILE, task.id())).isFalse();
        assertThat(netdisk.fileTasks().forget(anna, FILE)).isFalse();
    }
}
