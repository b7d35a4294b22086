package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.sync.CompareMode;
import picocli.CommandLine.Option;

/** Options that say by what files are compared. */
final class CompareOptions {
    private final Console console;

    @Option(
            names = {"-c", "--checksum"},
            descriptionKey = "drive.sync.checksum")
    private boolean checksum;

    @Option(names = "--size-only", descriptionKey = "drive.sync.size-only")
    private boolean sizeOnly;

    CompareOptions(Console console) {
        this.console = console;
    }

    /**
     * Returns what the options mean.
     *
     * @throws DuopanException of kind INVALID for both at once
     */
    CompareMode mode() {
        if (checksum && sizeOnly) {
            String both = console.messages().text("login.either", "--checksum", "--size-only");
            throw new DuopanException(ErrorKind.INVALID, both);
        }
        return checksum ? CompareMode.CHECKSUM : sizeOnly ? CompareMode.SIZE_ONLY : CompareMode.USUAL;
    }
}
