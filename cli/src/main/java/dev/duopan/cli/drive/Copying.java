package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Interruption;
import dev.duopan.cli.remote.WaitNotices;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.sync.SyncOptions;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncResult;
import dev.duopan.drive.transfer.CopyOptions;

/**
 * Carries out plans as {@code duopan copy} does without options, with bars where there is a terminal.
 *
 * @param console whose terminal it is
 * @param interruption the wish that it stops
 */
public record Copying(Console console, Interruption interruption) {
    /** How many files are under way at once if nobody says otherwise. */
    static final int USUAL_TRANSFERS = 4;

    /** Returns what became of every file: some may have failed or been cancelled. */
    public SyncResult run(SyncPlan plan) {
        SyncOptions options =
                SyncOptions.of(CopyOptions.on(ConflictPolicy.OVERWRITE).withTransfers(USUAL_TRANSFERS));
        try (SyncDisplay display = new BarDisplay(console, WaitNotices.on(console))) {
            return new Execution(options, display, interruption).of(plan);
        }
    }
}
