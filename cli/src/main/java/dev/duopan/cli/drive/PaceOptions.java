package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.sync.SyncOptions.Retries;
import picocli.CommandLine.Option;

/** Options that say how much is done at once and how often again. */
final class PaceOptions {
    private final Console console;

    @Option(names = "--transfers", paramLabel = "NUMBER", descriptionKey = "duopan.copy.transfers")
    private int transfers = Copying.USUAL_TRANSFERS;

    @Option(names = "--checkers", paramLabel = "NUMBER", descriptionKey = "drive.sync.checkers")
    private int checkers = 8;

    @Option(names = "--retries", paramLabel = "NUMBER", descriptionKey = "drive.sync.retries")
    private int retries = Retries.USUAL.rounds();

    PaceOptions(Console console) {
        this.console = console;
    }

    /** Refuses numbers that make no sense, with INVALID. */
    void check() {
        require("--transfers", transfers, 1);
        require("--checkers", checkers, 1);
        require("--retries", retries, 0);
    }

    private void require(String option, int number, int least) {
        if (number < least) {
            String text = console.messages().text("drive.sync.too-few", option, number, least);
            throw new DuopanException(ErrorKind.INVALID, text);
        }
    }

    int transfers() {
        return transfers;
    }

    int checkers() {
        return checkers;
    }

    Retries retries() {
        return new Retries(retries, Retries.USUAL.pause());
    }
}
