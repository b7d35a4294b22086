package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.drive.Entry;
import dev.duopan.drive.sync.CopyReason;
import dev.duopan.drive.sync.FileCopy;
import dev.duopan.drive.sync.FileResult;
import dev.duopan.drive.sync.SkippedFile;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncResult;
import dev.duopan.drive.transfer.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a copy, move or sync did, as programs see it.
 *
 * @param from the source
 * @param to the target
 * @param dryRun whether nothing was done, only found out what there is to do
 * @param copied how many files arrived, or would be sent
 * @param identical how many were there already
 * @param skipped how many others were left as they are
 * @param instant how many of those that arrived the other side had already
 * @param deleted how many files and folders were deleted or put aside, or how many files would be
 * @param withheld how many files weren't deleted because something went wrong before
 * @param failed how much couldn't be done
 * @param cancelled how many weren't copied because somebody stopped it
 * @param respelled names of copied files and made folders that the target keeps in another spelling
 * @param bytes of the files that were copied
 * @param seconds how long it took
 * @param bytesPerSecond how fast it was
 * @param files every file; null where events told them
 */
record SyncReport(
        String from,
        String to,
        boolean dryRun,
        long copied,
        long identical,
        long skipped,
        long instant,
        long deleted,
        long withheld,
        long failed,
        long cancelled,
        List<Respelling> respelled,
        long bytes,
        double seconds,
        long bytesPerSecond,
        @Nullable List<FileReport> files) {

    private static final double MILLIS = 1000;

    /** What became of a file. */
    enum Outcome {
        /** It arrived. */
        COPIED,
        /** It would be copied. */
        PLANNED,
        /** It was there already. */
        IDENTICAL,
        /** It is left as it is, though it differs or wasn't compared. */
        SKIPPED,
        /** It would be deleted. */
        TO_DELETE,
        /** It couldn't be copied. */
        FAILED,
        /** Somebody stopped the run before it was there. */
        CANCELLED
    }

    /**
     * One file.
     *
     * @param source its path in the source drive; null for one that would be deleted
     * @param target its path in the target drive; null if it has none
     * @param size bytes; null if it isn't known
     * @param outcome {@code copied}, {@code planned}, {@code identical}, {@code skipped}, {@code to-delete}, {@code failed} or
     *     {@code cancelled}
     * @param reason why it is copied, such as {@code missing} or {@code size}; null if it isn't
     * @param method the way it took, such as {@code upload} or {@code instant}; null if it took none
     * @param verification how it was made sure that it arrived unchanged, such as {@code content-digest}; of an identical
     *     file how that is known: {@code digest}, {@code time}, {@code size} or {@code empty}; of a skipped one why:
     *     {@code existing} or {@code newer}; null if it wasn't copied
     * @param kind the kind of error; null if there was none
     * @param error why it couldn't be copied; null if it could
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FileReport(
            @Nullable String source,
            @Nullable String target,
            @Nullable Long size,
            String outcome,
            @Nullable String reason,
            @Nullable String method,
            @Nullable String verification,
            @Nullable String kind,
            @Nullable String error) {
        static FileReport of(FileResult result) {
            return switch (result) {
                case FileResult.Arrived arrived ->
                    plain(arrived.file(), Outcome.COPIED)
                            .verified(Words.of(arrived.method()), Words.of(arrived.verification()));
                case FileResult.Failed failed ->
                    plain(failed.file(), Outcome.FAILED)
                            .failed(
                                    Words.of(failed.failure().kind()),
                                    failed.failure().getMessage());
                case FileResult.Cancelled cancelled -> plain(cancelled.file(), Outcome.CANCELLED);
            };
        }

        private static FileReport of(SkippedFile file) {
            Outcome outcome = file.reason().identical() ? Outcome.IDENTICAL : Outcome.SKIPPED;
            FileCopy copy = new FileCopy(file.source(), file.target(), CopyReason.MISSING);
            return plain(copy, outcome).because(null).verified(null, Words.of(file.reason()));
        }

        private static FileReport of(Problem problem) {
            return outcome(problem.path().toString(), null, Outcome.FAILED)
                    .failed(Words.of(problem.kind()), problem.reason());
        }

        private static FileReport deletion(Entry file) {
            return outcome(null, file.path().toString(), Outcome.TO_DELETE);
        }

        private static FileReport planned(FileCopy copy) {
            return plain(copy, Outcome.PLANNED);
        }

        private static FileReport outcome(@Nullable String from, @Nullable String to, Outcome outcome) {
            return new FileReport(from, to, null, Words.of(outcome), null, null, null, null, null);
        }

        private static FileReport plain(FileCopy copy, Outcome outcome) {
            return new FileReport(
                    copy.source().path().toString(),
                    copy.target().toString(),
                    copy.source().size(),
                    Words.of(outcome),
                    Words.of(copy.reason()),
                    null,
                    null,
                    null,
                    null);
        }

        private FileReport because(@Nullable String why) {
            return new FileReport(source, target, size, outcome, why, method, verification, kind, error);
        }

        private FileReport verified(@Nullable String way, @Nullable String how) {
            return new FileReport(source, target, size, outcome, reason, way, how, kind, error);
        }

        private FileReport failed(String ofKind, @Nullable String message) {
            return new FileReport(source, target, size, outcome, reason, method, verification, ofKind, message);
        }
    }

    static SyncReport of(SyncOutcome outcome, boolean dryRun) {
        return new SyncReport(
                outcome.places().from().address(),
                outcome.places().to().address(),
                dryRun,
                outcome.copied(),
                outcome.identical(),
                outcome.leftAlone(),
                outcome.instant(),
                outcome.deleted(),
                outcome.withheld(),
                outcome.failures().size(),
                outcome.cancelled(),
                outcome.respellings(),
                outcome.bytes(),
                outcome.elapsed().toMillis() / MILLIS,
                outcome.bytesPerSecond(),
                files(outcome));
    }

    SyncReport withoutFiles() {
        return new SyncReport(
                from,
                to,
                dryRun,
                copied,
                identical,
                skipped,
                instant,
                deleted,
                withheld,
                failed,
                cancelled,
                respelled,
                bytes,
                seconds,
                bytesPerSecond,
                null);
    }

    private static List<FileReport> files(SyncOutcome outcome) {
        List<FileReport> files = new ArrayList<>();
        outcome.result()
                .ifPresentOrElse(
                        result -> done(result).forEach(files::add),
                        () -> planned(outcome).forEach(files::add));
        outcome.plan().skipped().forEach(file -> files.add(FileReport.of(file)));
        return files;
    }

    private static Stream<FileReport> done(SyncResult result) {
        return Stream.concat(
                result.files().stream().map(FileReport::of),
                result.problems().stream().map(FileReport::of));
    }

    private static Stream<FileReport> planned(SyncOutcome outcome) {
        SyncPlan plan = outcome.plan();
        Stream<FileReport> problems = outcome.failures().stream().map(FileReport::of);
        Stream<FileReport> steps = Stream.concat(
                plan.copies().stream().map(FileReport::planned),
                plan.deletions().files().stream().map(FileReport::deletion));
        return outcome.refused() ? problems : Stream.concat(steps, problems);
    }
}
