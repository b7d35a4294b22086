package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.filter.TreeFilter;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How two trees become alike. Begin with {@link #of}.
 *
 * @param kind what becomes of them
 * @param compare by what files are known to be alike
 * @param existing what becomes of files that are at the target already
 * @param filter which files are meant; others are neither copied nor, unless the deletions say so, deleted
 * @param deletions what may vanish from the target
 * @param sourceFolders whether folders of the source that a move empties are deleted
 * @param checkers how many folders and files are listed and compared at once; at least 1
 */
public record SyncRules(
        SyncKind kind,
        CompareMode compare,
        ExistingFiles existing,
        TreeFilter filter,
        Deletions deletions,
        boolean sourceFolders,
        int checkers) {
    private static final int USUAL_CHECKERS = 8;

    /** Refuses fewer than one checker with INVALID. */
    public SyncRules {
        if (checkers < 1) {
            throw new DuopanException(
                    ErrorKind.INVALID, "Comparing with " + checkers + " checkers is refused: 1 is the least.");
        }
    }

    /**
     * What may vanish from the target.
     *
     * @param most how many files a sync may delete or put aside; empty for any number, but not for all because the source is
     *     empty
     * @param excluded whether files that the filter excludes are deleted too
     * @param backup the folder of the target drive into which files are put instead of being deleted or overwritten
     */
    public record Deletions(OptionalLong most, boolean excluded, Optional<DrivePath> backup) {
        /** Any number of files that are meant, for good. */
        public static final Deletions USUAL = new Deletions(OptionalLong.empty(), false, Optional.empty());

        /** Returns the same with a limit. */
        public Deletions atMost(long files) {
            return new Deletions(OptionalLong.of(files), excluded, backup);
        }

        /** Returns the same, deleting excluded files too. */
        public Deletions evenExcluded() {
            return new Deletions(most, true, backup);
        }

        /** Returns the same with a folder for what would vanish. */
        public Deletions into(DrivePath folder) {
            return new Deletions(most, excluded, Optional.of(folder));
        }
    }

    /** Compares as usual, replaces what differs, means everything, eight checkers. */
    public static SyncRules of(SyncKind kind) {
        return new SyncRules(
                kind,
                CompareMode.USUAL,
                ExistingFiles.COMPARED,
                TreeFilter.ALL,
                Deletions.USUAL,
                false,
                USUAL_CHECKERS);
    }

    /** Returns the same rules with another way to compare. */
    public SyncRules comparing(CompareMode other) {
        return new SyncRules(kind, other, existing, filter, deletions, sourceFolders, checkers);
    }

    /** Returns the same rules for files that are there already. */
    public SyncRules with(ExistingFiles other) {
        return new SyncRules(kind, compare, other, filter, deletions, sourceFolders, checkers);
    }

    /** Returns the same rules for other files. */
    public SyncRules with(TreeFilter other) {
        return new SyncRules(kind, compare, existing, other, deletions, sourceFolders, checkers);
    }

    /** Returns the same rules with others for what may vanish. */
    public SyncRules with(Deletions other) {
        return new SyncRules(kind, compare, existing, filter, other, sourceFolders, checkers);
    }

    /** Returns the same rules with folders of the source deleted, or not, when a move has emptied them. */
    public SyncRules deletingSourceFolders(boolean wanted) {
        return new SyncRules(kind, compare, existing, filter, deletions, wanted, checkers);
    }

    /** Returns the same rules with another number of checkers. */
    public SyncRules withCheckers(int number) {
        return new SyncRules(kind, compare, existing, filter, deletions, sourceFolders, number);
    }
}
