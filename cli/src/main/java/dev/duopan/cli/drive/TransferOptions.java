package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.ByteRate;
import dev.duopan.cli.console.Console;
import dev.duopan.client.Bandwidth;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.VerificationMode;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of every command that transfers files: how fast, and how much is done to verify them. */
final class TransferOptions {
    private final Console console;

    @Option(names = "--bwlimit", paramLabel = "RATE", descriptionKey = "drive.transfer.bwlimit")
    private String rate = ByteRate.OFF;

    @Option(names = "--verify", paramLabel = "MODE", descriptionKey = "drive.transfer.verify")
    private String mode = Words.of(VerificationMode.TOLD);

    TransferOptions(Console console) {
        this.console = console;
    }

    /**
     * Returns how many bytes a second may go over the wire: for {@link DriveOpener#on(Console, Bandwidth)}.
     *
     * @throws DuopanException of kind INVALID for what is no rate
     */
    Bandwidth bandwidth() {
        long bytes = ByteRate.parse(rate);
        return bytes == 0 ? Bandwidth.unlimited() : Bandwidth.of(bytes);
    }

    /**
     * Returns options with what was asked for here, for a copy between places that were opened with {@code drives}: files on
     * their way are remembered among the state of the person who calls the command.
     *
     * @throws DuopanException of kind INVALID for an unknown mode
     */
    CopyOptions tuned(CopyOptions options, DriveOpener drives) {
        return options.withVerification(verification())
                .withJournal(drives.journal())
                .withSpoolFolder(console.environment().state());
    }

    private VerificationMode verification() {
        return Arrays.stream(VerificationMode.values())
                .filter(each -> Words.of(each).equalsIgnoreCase(mode))
                .findFirst()
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, console.messages().text("drive.transfer.unknown-mode", mode, modes())));
    }

    private static String modes() {
        List<String> names =
                Arrays.stream(VerificationMode.values()).map(Words::of).toList();
        return String.join(", ", names);
    }
}
