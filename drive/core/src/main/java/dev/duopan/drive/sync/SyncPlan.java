package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.transfer.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What is going to be done, made from complete listings before anything is changed.
 *
 * @param order what was asked for
 * @param folders paths of the target that are made, parents first
 * @param moves folders that are moved as a whole
 * @param copies files that are copied, or moved
 * @param skipped files that stay as they are
 * @param deletions what vanishes after everything else succeeded
 * @param conflicts names about which nothing is done, each a failure that keeps everything from being deleted
 * @param problems why nothing at all is done
 */
public record SyncPlan(
        SyncOrder order,
        List<DrivePath> folders,
        List<FolderMove> moves,
        List<FileCopy> copies,
        List<SkippedFile> skipped,
        PlannedDeletions deletions,
        List<Problem> conflicts,
        List<Problem> problems) {
    /** Keeps copies. */
    public SyncPlan {
        folders = List.copyOf(folders);
        moves = List.copyOf(moves);
        copies = List.copyOf(copies);
        skipped = List.copyOf(skipped);
        conflicts = List.copyOf(conflicts);
        problems = List.copyOf(problems);
    }

    /**
     * What vanishes.
     *
     * @param files files of the target
     * @param folders folders of the target that are empty then, the deepest first
     * @param sourceFolders folders of the source that a move has emptied, the deepest first
     * @param allowance whether so much may vanish
     */
    public record PlannedDeletions(
            List<Entry> files, List<Entry> folders, List<Entry> sourceFolders, Allowance allowance) {
        /** Keeps copies. */
        public PlannedDeletions {
            files = List.copyOf(files);
            folders = List.copyOf(folders);
            sourceFolders = List.copyOf(sourceFolders);
        }

        /** Returns whether more files would vanish than may. */
        public boolean tooMany() {
            return files.size() > allowance.files();
        }
    }

    /**
     * How much may vanish.
     *
     * @param files how many files of the target
     * @param sourceIsEmpty whether there is nothing at all in the source
     */
    public record Allowance(long files, boolean sourceIsEmpty) {}

    /** Returns the bytes of all files that are copied. */
    public long bytes() {
        return copies.stream().mapToLong(copy -> copy.source().size()).sum();
    }

    /** Returns whether the two trees are alike already, as far as they are meant. */
    public boolean isDone() {
        return folders.isEmpty()
                && moves.isEmpty()
                && copies.isEmpty()
                && deletions.files().isEmpty()
                && deletions.folders().isEmpty()
                && conflicts.isEmpty();
    }

    /** Returns why nothing at all may be done; empty if it may. */
    public Optional<DuopanException> refusal() {
        if (deletions.tooMany()) {
            return Optional.of(TooManyDeletionsException.of(this));
        }
        String more = problems.size() == 1 ? "" : " And " + (problems.size() - 1) + " more problems.";
        return problems.stream()
                .findFirst()
                .map(first -> new DuopanException(first.kind(), "Nothing was changed. " + first.reason() + more));
    }

    /**
     * Refuses what can't work, before anything is changed.
     *
     * @throws TooManyDeletionsException if more files would vanish than may
     * @throws DuopanException as the first problem
     */
    public void check() {
        refusal().ifPresent(refusal -> {
            throw refusal;
        });
    }
}
