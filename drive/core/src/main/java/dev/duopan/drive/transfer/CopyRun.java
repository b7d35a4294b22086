package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Carries out a plan: folders first, then several files at once. For one use. */
final class CopyRun {
    private final CopyOptions options;
    private final ProgressBoard board;
    private final AtomicInteger next = new AtomicInteger();

    CopyRun(CopyOptions options, ProgressBoard board) {
        this.options = options;
        this.board = board;
    }

    TransferResult run(Supplier<CopyPlan> planning) {
        long begun = System.nanoTime();
        CopyPlan plan = planning.get();
        plan.check();
        board.planned(plan);
        options.listener().planned(plan);
        makeFolders(plan);
        TransferResult result = new TransferResult(copyFiles(plan), Duration.ofNanos(System.nanoTime() - begun));
        TransferKey.of(plan.from(), plan.to())
                .ifPresent(folders -> options.journal().settle(folders, arrived(plan, result)));
        return result;
    }

    private static Stream<TransferKey> arrived(CopyPlan plan, TransferResult result) {
        return result.copied().stream()
                .map(FileOutcome.Copied::file)
                .flatMap(file ->
                        TransferKey.of(
                                plan.from().at(file.source().path()), plan.to().at(file.target()))
                                .stream());
    }

    /** Making a folder makes those above it, so only those without a folder in them are made. */
    private void makeFolders(CopyPlan plan) {
        List<DrivePath> folders = plan.folders();
        for (int index = 0; index < folders.size(); index++) {
            boolean last = index + 1 == folders.size();
            if (last || !folders.get(index + 1).startsWith(folders.get(index))) {
                checkNotCancelled();
                plan.to().drive().mkdir(folders.get(index));
            }
        }
    }

    private List<FileOutcome> copyFiles(CopyPlan plan) {
        AtomicReferenceArray<FileOutcome> outcomes =
                new AtomicReferenceArray<>(plan.files().size());
        try (FileCopier copier = new FileCopier(plan.from(), plan.to(), options)) {
            Parallel.run(Math.min(options.transfers(), plan.files().size()), () -> copyNext(plan, copier, outcomes));
        } catch (DuopanException e) {
            if (!board.cancelled()) {
                throw e;
            }
        }
        return told(plan, outcomes);
    }

    private void copyNext(CopyPlan plan, FileCopier copier, AtomicReferenceArray<FileOutcome> outcomes) {
        for (int index = next.getAndIncrement(); index < plan.files().size(); index = next.getAndIncrement()) {
            if (board.cancelled()) {
                return;
            }
            outcomes.set(index, copy(plan.files().get(index), copier));
        }
    }

    private FileOutcome copy(PlannedFile file, FileCopier copier) {
        options.listener().started(file);
        FileMeter meter = board.meter(file);
        FileOutcome outcome = attempt(file, copier, meter);
        board.finish(meter, outcome);
        options.listener().finished(outcome);
        return outcome;
    }

    private FileOutcome attempt(PlannedFile file, FileCopier copier, FileMeter meter) {
        try {
            return copier.copy(file, meter);
        } catch (DuopanException e) {
            return board.cancelled() ? new FileOutcome.Cancelled(file) : new FileOutcome.Failed(file, e);
        } catch (RuntimeException e) {
            DuopanException failure = new DuopanException(
                    ErrorKind.UNAVAILABLE, "Copying " + file.source().path() + " broke: " + e, e);
            return new FileOutcome.Failed(file, failure);
        }
    }

    private void checkNotCancelled() {
        if (board.cancelled()) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "The transfer was cancelled before a file was copied.");
        }
    }

    private static List<FileOutcome> told(CopyPlan plan, AtomicReferenceArray<FileOutcome> outcomes) {
        List<FileOutcome> told = new ArrayList<>(plan.files().size());
        for (int index = 0; index < plan.files().size(); index++) {
            FileOutcome outcome = outcomes.get(index);
            told.add(outcome == null ? new FileOutcome.Cancelled(plan.files().get(index)) : outcome);
        }
        return Collections.unmodifiableList(told);
    }
}
