package dev.duopan.cli.drive;

import dev.duopan.cli.console.ExitCode;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Verification;
import dev.duopan.drive.sync.FileCopy;
import dev.duopan.drive.sync.FileResult;
import dev.duopan.drive.sync.FolderMove;
import dev.duopan.drive.sync.SyncKind;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncResult;
import dev.duopan.drive.transfer.CopyMethod;
import dev.duopan.drive.transfer.Problem;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was planned, and what came of it.
 *
 * @param places where it led
 * @param plan what was planned
 * @param result what came of it; empty if nothing was done
 */
record SyncOutcome(SyncPlaces places, SyncPlan plan, Optional<SyncResult> result) {
    SyncKind kind() {
        return plan.order().rules().kind();
    }

    boolean refused() {
        return plan.refusal().isPresent();
    }

    /** Returns how many files arrived, or would be copied. */
    long copied() {
        return result.map(done -> done.arrived().count())
                .orElse(refused() ? 0 : (long) plan.copies().size());
    }

    long bytes() {
        return result.map(SyncResult::bytes).orElse(refused() ? 0 : plan.bytes());
    }

    long identical() {
        return plan.skipped().stream().filter(file -> file.reason().identical()).count();
    }

    /** Returns how many files stay at the target although they differ or weren't compared. */
    long leftAlone() {
        return plan.skipped().size() - identical();
    }

    /** Returns how many files and folders vanished from the target; of a plan, how many files would. */
    long deleted() {
        return result.map(done -> done.deletions().done())
                .orElse(refused() ? 0 : (long) plan.deletions().files().size());
    }

    long withheld() {
        return result.map(done -> done.deletions().withheld()).orElse(0L);
    }

    long cancelled() {
        return result.stream()
                .flatMap(done -> done.files().stream())
                .filter(FileResult.Cancelled.class::isInstance)
                .count();
    }

    long instant() {
        return result.stream()
                .flatMap(SyncResult::arrived)
                .filter(file -> file.method() == CopyMethod.INSTANT)
                .count();
    }

    /** Returns the names of this run that the target's drive keeps in another spelling, or would. */
    List<Respelling> respellings() {
        Stream<DrivePath> files = result.map(done -> done.arrived().map(FileResult.Arrived::file))
                .orElseGet(() -> plan.copies().stream())
                .map(FileCopy::target);
        Stream<DrivePath> folders =
                Stream.concat(plan.folders().stream(), plan.moves().stream().map(FolderMove::to));
        return refused()
                ? List.of()
                : Respelling.among(Stream.concat(folders, files), places.to().drive());
    }

    /** Returns everything that went wrong, or would. */
    List<Problem> failures() {
        Stream<Problem> files = result.stream()
                .flatMap(SyncResult::failed)
                .map(failed -> new Problem(
                        failed.file().source().path(), failed.failure().kind(), text(failed)));
        Stream<Problem> others = result.map(done -> done.problems().stream())
                .orElseGet(() -> Stream.concat(plan.problems().stream(), plan.conflicts().stream()));
        return Stream.concat(files, others).toList();
    }

    private static String text(FileResult.Failed failed) {
        return Optional.ofNullable(failed.failure().getMessage())
                .orElse(failed.failure().kind().toString());
    }

    /** Returns how many files were verified in which way. */
    Map<Verification, Long> verifications() {
        Map<Verification, Long> counts = new EnumMap<>(Verification.class);
        result.stream().flatMap(SyncResult::arrived).forEach(file -> counts.merge(file.verification(), 1L, Long::sum));
        return counts;
    }

    /** A run that failed in parts ends like its first failure. */
    ExitCode code() {
        if (result.filter(SyncResult::cancelled).isPresent()) {
            return ExitCode.INTERRUPTED;
        }
        if (plan.deletions().tooMany()) {
            return ExitCode.TOO_MANY_DELETIONS;
        }
        return failures().stream()
                .findFirst()
                .map(Problem::kind)
                .map(ExitCode::of)
                .orElse(ExitCode.DONE);
    }

    Duration elapsed() {
        return result.map(SyncResult::elapsed).orElse(Duration.ZERO);
    }

    long bytesPerSecond() {
        return elapsed().isZero() ? 0 : Speed.over(bytes(), elapsed());
    }
}
