package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.drive.transfer.FileOutcome;
import dev.duopan.drive.transfer.PlannedFile;
import dev.duopan.drive.transfer.Problem;
import dev.duopan.drive.transfer.TransferResult;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a copy did, as programs see it.
 *
 * @param from the source
 * @param to the target
 * @param dryRun whether nothing was done, only found out what there is to do
 * @param copied how many files arrived, or would be sent
 * @param identical how many were there already
 * @param failed how many couldn't be copied
 * @param cancelled how many weren't copied because somebody stopped it
 * @param bytes of the files that were copied
 * @param seconds how long it took
 * @param bytesPerSecond how fast it was
 * @param files every file
 */
record CopyReport(
        String from,
        String to,
        boolean dryRun,
        long copied,
        long identical,
        long failed,
        long cancelled,
        long bytes,
        double seconds,
        long bytesPerSecond,
        List<FileReport> files) {

    private static final double MILLIS = 1000;

    /** What became of a file. */
    enum Outcome {
        /** It arrived. */
        COPIED,
        /** It would be copied. */
        PLANNED,
        /** It was there already. */
        IDENTICAL,
        /** It couldn't be copied. */
        FAILED,
        /** Somebody stopped the copy before it was there. */
        CANCELLED
    }

    /**
     * One file.
     *
     * @param source its path in the source drive
     * @param target its path in the target drive; null if it has none
     * @param size bytes; null if it isn't known
     * @param outcome {@code copied}, {@code planned}, {@code identical}, {@code failed} or {@code cancelled}
     * @param method the way it took, such as {@code upload} or {@code instant}; null if it took none
     * @param verification how it was made sure that it arrived unchanged, such as {@code content-digest}; of an identical
     *     file how that is known: {@code digest}, {@code time} or {@code empty}; null if it wasn't copied
     * @param kind the kind of error; null if there was none
     * @param error why it couldn't be copied; null if it could
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FileReport(
            String source,
            @Nullable String target,
            @Nullable Long size,
            String outcome,
            @Nullable String method,
            @Nullable String verification,
            @Nullable String kind,
            @Nullable String error) {
        static FileReport of(FileOutcome outcome) {
            return switch (outcome) {
                case FileOutcome.Copied copied ->
                    plain(copied.file(), Outcome.COPIED)
                            .verified(Words.of(copied.method()), Words.of(copied.verification()));
                case FileOutcome.Failed failed ->
                    plain(failed.file(), Outcome.FAILED)
                            .failed(
                                    Words.of(failed.failure().kind()),
                                    failed.failure().getMessage());
                case FileOutcome.Cancelled cancelled -> plain(cancelled.file(), Outcome.CANCELLED);
            };
        }

        static FileReport of(Preparation.Identical identical) {
            return plain(identical.file(), Outcome.IDENTICAL).verified(null, Words.of(identical.likeness()));
        }

        static FileReport of(Problem problem) {
            return new FileReport(
                    problem.path().toString(),
                    null,
                    null,
                    Words.of(Outcome.FAILED),
                    null,
                    null,
                    Words.of(problem.kind()),
                    problem.reason());
        }

        static FileReport planned(PlannedFile file) {
            return plain(file, Outcome.PLANNED);
        }

        private static FileReport plain(PlannedFile file, Outcome outcome) {
            return new FileReport(
                    file.source().path().toString(),
                    file.target().toString(),
                    file.source().size(),
                    Words.of(outcome),
                    null,
                    null,
                    null,
                    null);
        }

        private FileReport verified(@Nullable String way, @Nullable String how) {
            return new FileReport(source, target, size, outcome, way, how, kind, error);
        }

        private FileReport failed(String ofKind, @Nullable String message) {
            return new FileReport(source, target, size, outcome, method, verification, ofKind, message);
        }
    }

    /** Reports a copy that was carried out. */
    static CopyReport of(CopyCommand.Order order, Preparation preparation, TransferResult result) {
        Stream<FileReport> files = result.outcomes().stream().map(FileReport::of);
        return of(order, files, preparation).took(result.bytesCopied(), result.elapsed());
    }

    /** Reports what there is to do, and what is in the way. */
    static CopyReport planned(CopyCommand.Order order, Preparation preparation) {
        List<Problem> problems = preparation.plan().problems();
        Stream<FileReport> files = problems.isEmpty()
                ? preparation.plan().files().stream().map(FileReport::planned)
                : problems.stream().map(FileReport::of);
        long bytes = problems.isEmpty() ? preparation.plan().bytes() : 0;
        return of(order, files, preparation).took(bytes, Duration.ZERO);
    }

    private static CopyReport of(CopyCommand.Order order, Stream<FileReport> tried, Preparation preparation) {
        List<FileReport> files = Stream.concat(
                        tried, preparation.identical().stream().map(FileReport::of))
                .toList();
        return new CopyReport(
                order.from().address(),
                order.to().address(),
                order.dryRun(),
                count(files, Outcome.COPIED) + count(files, Outcome.PLANNED),
                count(files, Outcome.IDENTICAL),
                count(files, Outcome.FAILED),
                count(files, Outcome.CANCELLED),
                0,
                0,
                0,
                files);
    }

    private static long count(List<FileReport> files, Outcome outcome) {
        return files.stream()
                .filter(file -> file.outcome().equals(Words.of(outcome)))
                .count();
    }

    private CopyReport took(long sent, Duration time) {
        double rounded = time.toMillis() / MILLIS;
        long speed = time.isZero() ? 0 : Speed.over(sent, time);
        return new CopyReport(from, to, dryRun, copied, identical, failed, cancelled, sent, rounded, speed, files);
    }

    /** Returns the files that couldn't be copied. */
    List<FileReport> failures() {
        return files.stream()
                .filter(file -> file.outcome().equals(Words.of(Outcome.FAILED)))
                .toList();
    }
}
