package dev.duopan.drive.sync;

import dev.duopan.drive.transfer.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a plan.
 *
 * @param plan what was planned
 * @param files one for each file that was to be copied, in the order of the plan
 * @param problems what else went wrong: conflicts of the plan, folders, deletions
 * @param deletions what vanished from the target
 * @param cancelled whether somebody stopped it
 * @param elapsed how long carrying it out took
 */
public record SyncResult(
        SyncPlan plan,
        List<FileResult> files,
        List<Problem> problems,
        Deletions deletions,
        boolean cancelled,
        Duration elapsed) {
    /** Keeps copies. */
    public SyncResult {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * What vanished from the target.
     *
     * @param done how many files and folders
     * @param withheld how many files weren't even tried, because something went wrong before
     */
    public record Deletions(long done, long withheld) {}

    /** Returns the files that arrived. */
    public Stream<FileResult.Arrived> arrived() {
        return of(FileResult.Arrived.class);
    }

    /** Returns the files that failed. */
    public Stream<FileResult.Failed> failed() {
        return of(FileResult.Failed.class);
    }

    /** Returns whether everything that was planned was done, and nothing was in conflict. */
    public boolean complete() {
        return !cancelled && problems.isEmpty() && arrived().count() == files.size();
    }

    /** Returns the bytes of the files that arrived. */
    public long bytes() {
        return arrived().mapToLong(file -> file.file().source().size()).sum();
    }

    private <R extends FileResult> Stream<R> of(Class<R> type) {
        return files.stream().filter(type::isInstance).map(type::cast);
    }
}
