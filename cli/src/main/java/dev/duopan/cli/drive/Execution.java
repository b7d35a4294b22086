package dev.duopan.cli.drive;

import dev.duopan.cli.console.Interruption;
import dev.duopan.drive.sync.Sync;
import dev.duopan.drive.sync.SyncOptions;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncResult;
import dev.duopan.drive.sync.SyncRun;

/** How plans are carried out: before the eyes of whoever called the command, and until they stop it. */
record Execution(SyncOptions options, SyncDisplay display, Interruption interruption) {
    SyncResult of(SyncPlan plan) {
        SyncRun run = Sync.start(plan, options.with(display.listener()));
        display.running(plan, run);
        return interruption.during(run::await, run::cancel);
    }
}
