package dev.duopan.drive.transfer;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a transfer, file by file.
 *
 * @param outcomes one for each planned file, in the order of the plan
 * @param elapsed from the start of the planning to the end
 */
public record TransferResult(List<FileOutcome> outcomes, Duration elapsed) {
    /** Keeps a copy. */
    public TransferResult {
        outcomes = List.copyOf(outcomes);
    }

    /** Returns the files that arrived. */
    public List<FileOutcome.Copied> copied() {
        return of(FileOutcome.Copied.class).toList();
    }

    /** Returns the files that failed. */
    public List<FileOutcome.Failed> failed() {
        return of(FileOutcome.Failed.class).toList();
    }

    /** Returns whether files are missing because the transfer was cancelled. */
    public boolean cancelled() {
        return of(FileOutcome.Cancelled.class).findAny().isPresent();
    }

    /** Returns whether every file arrived. */
    public boolean complete() {
        return copied().size() == outcomes.size();
    }

    /** Returns the bytes of the files that arrived. */
    public long bytesCopied() {
        return of(FileOutcome.Copied.class)
                .mapToLong(outcome -> outcome.file().source().size())
                .sum();
    }

    private <O extends FileOutcome> Stream<O> of(Class<O> type) {
        return outcomes.stream().filter(type::isInstance).map(type::cast);
    }
}
