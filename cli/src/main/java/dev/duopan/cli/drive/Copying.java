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
    private final CopyOptions options;

    /** Copies so many files at once, replacing those that are in the way. */
    public Copying(Console console, Interruption interruption, int transfers) {
        this(console, interruption, CopyOptions.on(ConflictPolicy.OVERWRITE).withTransfers(transfers));
    }

    /** Copies as the options say; their listener means nothing here. */
    Copying(Console console, Interruption interruption, CopyOptions options) {
        this.console = console;
        this.interruption = interruption;
        this.options = options;
    }

    /**
     * Copies and returns what became of every file: some may have failed or been
     * cancelled.
     *
     * @throws dev.duopan.api.DuopanException if no file could be tried
     */
    public TransferResult run(CopyPlan plan) {
        TransferWatch watch = new TransferWatch();
        Transfer transfer = Transfers.start(plan, options.withListener(watch));
        Speed speed = new Speed();
        try (ProgressDisplay display = new ProgressDisplay(console, columns -> {
            ProgressView view = watch.view(transfer.progress());
            speed.note(System.nanoTime(), view.bytesDone());
            return new ProgressLines(console.messages(), columns).of(view, speed);
        })) {
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
