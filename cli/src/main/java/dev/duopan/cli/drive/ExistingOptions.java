package dev.duopan.cli.drive;

import dev.duopan.drive.sync.ExistingFiles;
import picocli.CommandLine.Option;

/** Options that say what becomes of files that are at the target already. */
final class ExistingOptions {
    @Option(
            names = {"-u", "--update"},
            descriptionKey = "drive.sync.update")
    private boolean update;

    @Option(names = "--ignore-existing", descriptionKey = "drive.sync.ignore-existing")
    private boolean ignoring;

    /** Ignoring them all is the stronger one. */
    ExistingFiles existing() {
        if (ignoring) {
            return ExistingFiles.KEPT;
        }
        return update ? ExistingFiles.KEPT_IF_NEWER : ExistingFiles.COMPARED;
    }
}
