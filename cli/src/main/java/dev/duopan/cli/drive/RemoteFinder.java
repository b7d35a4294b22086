package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.drive.Drive;
import dev.duopan.drive.ForwardingDrive;
import dev.duopan.drive.nio.DriveFinder;
import java.util.Optional;

/**
 * Finds the remotes of whoever runs a program: with the application on its class path, {@code duopan://NAME/PATH} leads into
 * the remote {@code NAME} that {@code duopan login} added.
 *
 * <p>Configuration, credentials and their key are those of the command. Nobody is asked anything: a passphrase comes from its
 * variable or file.
 */
public final class RemoteFinder implements DriveFinder {
    private final Console console;

    /** For the service loader. */
    public RemoteFinder() {
        this(Environment.ofProcess());
    }

    RemoteFinder(Environment environment) {
        this.console = Console.silent(environment);
    }

    @Override
    public Optional<Drive> find(String name) {
        DriveOpener drives = DriveOpener.on(console);
        Optional<Drive> found = Optional.empty();
        try {
            found = drives.remote(name).map(drive -> new Found(drive, drives));
            return found;
        } finally {
            if (found.isEmpty()) {
                drives.close();
            }
        }
    }

    /** A drive that is closed together with its connections. */
    private static final class Found extends ForwardingDrive {
        private final DriveOpener drives;

        Found(Drive drive, DriveOpener drives) {
            super(drive);
            this.drives = drives;
        }

        @Override
        public void close() {
            drives.close();
        }
    }
}
