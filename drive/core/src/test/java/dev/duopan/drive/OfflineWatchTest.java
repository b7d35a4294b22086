package dev.duopan.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.OfflineState.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineWatchTest {
    private final Deque<OfflineState> answers = new ArrayDeque<>();
    private final List<OfflineState> heard = new ArrayList<>();

    private OfflineState await(Duration pause) {
        OfflineDownloads downloads = new OfflineDownloads() {
            @Override
            public String begin(OfflineOrder order) {
                throw new UnsupportedOperationException();
            }

            @Override
            public OfflineState state(String task) {
                return answers.removeFirst();
            }
        };
        return new OfflineWatch(downloads, pause).await("7", heard::add);
    }

    @Test
    void await_untilFinal_tellsEveryAnswer() {
        List<OfflineState> states = List.of(
                new OfflineState(Status.RUNNING, 10),
                new OfflineState(Status.RETRYING, 0),
                new OfflineState(Status.RUNNING, 60),
                new OfflineState(Status.DONE, 100));
        answers.addAll(states);

        assertThat(await(Duration.ZERO)).isEqualTo(states.getLast());
        assertThat(heard).isEqualTo(states);
    }

    @Test
    void await_interrupted_isUnavailableAndKeepsTheFlag() {
        answers.add(new OfflineState(Status.RUNNING, 10));
        Thread.currentThread().interrupt();

        DuopanException failure = catchThrowableOfType(DuopanException.class, () -> await(Duration.ofMinutes(1)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("goes on");
    }
}
