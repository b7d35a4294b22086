package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Drive;
import dev.duopan.drive.ForwardingDrive;
import dev.duopan.drive.MemoryDrive;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds one drive in memory, which remembers whether it was closed, and one that can't be opened; named in this module's test
 * services.
 */
public final class InstalledDrives implements DriveFinder {
    private static final AtomicReference<Closing> OPENED = new AtomicReference<>(new Closing(MemoryDrive.create()));

    /** For the service loader. */
    public InstalledDrives() {}

    /** Returns the drive that was last opened. */
    static Drive opened() {
        return OPENED.get();
    }

    /** Says whether that drive was closed. */
    static boolean closed() {
        return OPENED.get().isClosed();
    }

    @Override
    public Optional<Drive> find(String name) {
        return switch (name) {
            case "found" -> Optional.of(opening());
            case "locked" -> throw new DuopanException(ErrorKind.UNAUTHENTICATED, "the key is missing");
            default -> Optional.empty();
        };
    }

    private static Drive opening() {
        Closing drive = new Closing(MemoryDrive.create());
        OPENED.set(drive);
        return drive;
    }

    /** A drive that remembers that it was closed. */
    static final class Closing extends ForwardingDrive {
        private volatile boolean closed;

        boolean isClosed() {
            return closed;
        }

        Closing(Drive drive) {
            super(drive);
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }
}
