package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Waits for tasks that fetch URLs by asking again and again, soon at first and then less often.
 *
 * @param downloads whom to ask
 * @param pause how long to wait between two questions in the end
 */
public record OfflineWatch(OfflineDownloads downloads, Duration pause) {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(2);
    private static final int SOONER_AT_FIRST = 16;

    /** A watch that asks every two seconds in the end. */
    public static OfflineWatch of(OfflineDownloads downloads) {
        return new OfflineWatch(downloads, USUAL_PAUSE);
    }

    /**
     * Waits until a task is done or has failed, however long that takes.
     *
     * @param listener hears every answer, the last one too
     * @return the last answer
     * @throws DuopanException as {@link OfflineDownloads#state}; UNAVAILABLE if the thread is interrupted. The task goes on
     *     in any case
     */
    public OfflineState await(String task, Consumer<OfflineState> listener) {
        OfflineState state = downloads.state(task);
        listener.accept(state);
        Duration next = pause.dividedBy(SOONER_AT_FIRST);
        while (!state.isFinal()) {
            rest(task, next);
            next = next.multipliedBy(2).compareTo(pause) < 0 ? next.multipliedBy(2) : pause;
            state = downloads.state(task);
            listener.accept(state);
        }
        return state;
    }

    private static void rest(String task, Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "Waiting for the download " + task + " was interrupted; it goes on.", e);
        }
    }
}
