package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ParallelTasksTest {
    private static final List<Integer> ITEMS = IntStream.range(0, 30).boxed().toList();

    @Test
    void run_manyItems_doesEachOnce() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        ParallelTasks.run(ITEMS, 3, item -> assertThat(done.add(item)).isTrue());

        assertThat(done).containsExactlyInAnyOrderElementsOf(ITEMS);
    }

    @Test
    void run_severalLanes_workAtTheSameTime() {
        CyclicBarrier together = new CyclicBarrier(3);

        ParallelTasks.run(ITEMS, 3, item -> {
            try {
                together.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(together.getNumberWaiting()).isZero();
    }

    @Test
    void run_oneItemFails_endsTheRestAndThrowsIt() {
        CountDownLatch never = new CountDownLatch(1);
        Set<Integer> begun = ConcurrentHashMap.newKeySet();

        assertThatThrownBy(() -> ParallelTasks.run(ITEMS, 2, item -> {
                    begun.add(item);
                    if (item == 1) {
                        throw new IllegalArgumentException("bad item");
                    }
                    await(never);
                }))
                .hasMessage("bad item");
        assertThat(begun).hasSizeLessThan(5);
    }

    @RepeatedTest(50)
    void run_itemFailsBeforeAllLanesBegin_throwsThat() {
        assertThatThrownBy(() -> ParallelTasks.run(ITEMS, 30, item -> {
                    throw new IllegalArgumentException("bad item");
                }))
                .hasMessage("bad item");
    }

    @Test
    void run_interrupted_saysSoAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ParallelTasks.run(ITEMS, 2, item -> await(new CountDownLatch(1))))
                .isInstanceOf(DuopanException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void run_nothing_returns() {
        ParallelTasks.run(List.of(), 3, item -> {
            throw new IllegalStateException("there is no item");
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("ended", e);
        }
    }
}
