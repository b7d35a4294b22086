package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Interruption;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.CopyPlan;
import dev.duopan.drive.transfer.Transfer;
import dev.duopan.drive.transfer.TransferException;
import dev.duopan.drive.transfer.TransferResult;
import dev.duopan.drive.transfer.Transfers;

/** Carries out plans of copies before the eyes of whoever called the command, and stops when they wish so. */
public final class Copying {
    /** How many files are under way at once if nobody says otherwise. */
    public static final int USUAL_TRANSFERS = 4;

    private final Console console;
    private final Interruption interruption;
    private final int transfers;

    /** Copies so many files at once. */
    public Copying(Console console, Interruption interruption, int transfers) {
        this.console = console;
        this.interruption = interruption;
        this.transfers = transfers;
    }

    /**
     * Copies, replacing files that are in the way, and returns what became of every file: some may have failed or been
     * cancelled.
     *
     * @throws dev.duopan.api.DuopanException if no file could be tried
     */
    public TransferResult run(CopyPlan plan) {
        TransferWatch watch = new TransferWatch();
        Transfer transfer = Transfers.start(
                plan,
                CopyOptions.on(ConflictPolicy.OVERWRITE)
                        .withTransfers(transfers)
                        .withListener(watch));
        try (ProgressDisplay display = new ProgressDisplay(console, transfer, watch)) {
            display.begin();
            return interruption.during(() -> result(transfer), transfer::cancel);
        }
    }

    private static TransferResult result(Transfer transfer) {
        try {
            return transfer.await();
        } catch (TransferException e) {
            return e.result();
        }
    }
}
