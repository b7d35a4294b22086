package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final int MISSING = 404;

    private final List<List<Integer>> calls = new ArrayList<>();
    private final Semaphore allowed = new Semaphore(0);
    private final CountDownLatch calling = new CountDownLatch(1);
    private final Together<Integer, String> together = new Together<>(3, this::call);

    private Map<Integer, String> call(List<Integer> numbers) {
        calls.add(numbers);
        calling.countDown();
        allowed.acquireUninterruptibly();
        if (numbers.getFirst() < 0) {
            throw new IllegalArgumentException("on purpose");
        }
        if (numbers.contains(MISSING)) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "one of them is missing");
        }
        return numbers.stream().filter(number -> number > 0).collect(Collectors.toMap(n -> n, n -> "number " + n));
    }

    @Test
    void ask_alone_asksForThatAlone() {
        allowed.release();

        assertThat(together.ask(7)).contains("number 7");
        assertThat(calls).containsExactly(List.of(7));
    }

    @Test
    void ask_forWhatIsNotThere_returnsNothing() {
        allowed.release();

        assertThat(together.ask(0)).isEmpty();
    }

    @Test
    void ask_whileACallIsOnItsWay_goesIntoTheNextWithOthers() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> together.ask(1));
            calling.await();
            List<Future<Optional<String>>> others = IntStream.rangeClosed(2, 7)
                    .mapToObj(number -> threads.submit(() -> together.ask(number)))
                    .toList();
            allowed.release(7);

            assertThat(first.get()).contains("number 1");
            for (int index = 0; index < others.size(); index++) {
                assertThat(others.get(index).get()).contains("number " + (index + 2));
            }
        }
        assertThat(calls).allMatch(call -> call.size() <= 3);
        assertThat(calls.stream().flatMap(List::stream)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void ask_inACallThatFails_failsOnlyForWhoMadeIt() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> broken = threads.submit(() -> together.ask(-1));
            calling.await();
            Future<Optional<String>> whole = threads.submit(() -> together.ask(2));
            allowed.release(3);

            assertThatThrownBy(broken::get).hasRootCauseMessage("on purpose");
            assertThat(whole.get()).contains("number 2");
        }
    }

    @Test
    void ask_togetherWithWhatIsRefused_isAnsweredNevertheless() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> together.ask(1));
            calling.await();
            List<Future<Optional<String>>> others = Stream.of(2, 3, MISSING)
                    .map(number -> threads.submit(() -> together.ask(number)))
                    .toList();
            allowed.release(20);

            assertThat(first.get()).contains("number 1");
            assertThat(others.get(0).get()).contains("number 2");
            assertThat(others.get(1).get()).contains("number 3");
            assertThatThrownBy(others.get(2)::get).hasRootCauseMessage("one of them is missing");
        }
    }
}
