package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.GetTranscodeArchive;
import dev.duopan.api.pan123.open.GetTranscodeRecords;
import dev.duopan.api.pan123.open.GetTranscodeResolutions;
import dev.duopan.api.pan123.open.TranscodeArchive;
import dev.duopan.api.pan123.open.TranscodeRecords;
import dev.duopan.api.pan123.open.TranscodeResolutions;
import dev.duopan.api.pan123.open.TranscodeStatus;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Repeats calls about videos until the service is ready (docs/wire/123pan.md section 4.10: every ten seconds).
 *
 * <p>Every method throws a {@link DuopanException} of kind UNAVAILABLE if patience ends or the calling thread is interrupted,
 * and what the call itself throws.
 */
public final class TranscodePolling {
    /** Every ten seconds for a day. */
    static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofDays(1));

    private final TranscodeCalls calls;
    private final Patience patience;

    TranscodePolling(TranscodeCalls calls, Patience patience) {
        this.calls = calls;
        this.patience = patience;
    }

    /**
     * How often and how long somebody asks.
     *
     * @param pause between two calls
     * @param end after which nobody asks any more
     */
    public record Patience(Duration pause, Duration end) {}

    /** Waits until the service has looked at a video, and returns what it found. */
    public TranscodeResolutions resolutions(long fileId) {
        return until(
                () -> calls.resolutions(new GetTranscodeResolutions(fileId)).send(), found -> !found.probing());
    }

    /** Waits until every conversion of a video is done or has failed, and returns them. */
    public TranscodeRecords records(long fileId) {
        return until(
                () -> calls.records(new GetTranscodeRecords(fileId)).send(),
                found -> found.records().stream().allMatch(record -> TranscodeStatus.isFinal(record.status())));
    }

    /** Waits until a zip is made or there is no room for it. */
    public TranscodeArchive archive(GetTranscodeArchive request) {
        return until(() -> calls.archive(request).send(), found -> !found.preparing());
    }

    private <T> T until(Supplier<T> call, Predicate<T> ready) {
        long begun = System.nanoTime();
        T answer = call.get();
        while (!ready.test(answer)) {
            if (System.nanoTime() - begun > patience.end().toNanos()) {
                throw new DuopanException(
                        ErrorKind.UNAVAILABLE,
                        "Wait for a video: the service wasn't ready after %s; ask again later"
                                .formatted(patience.end()));
            }
            pause();
            answer = call.get();
        }
        return answer;
    }

    private void pause() {
        try {
            Thread.sleep(patience.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Wait for a video: it was interrupted", e);
        }
    }
}
