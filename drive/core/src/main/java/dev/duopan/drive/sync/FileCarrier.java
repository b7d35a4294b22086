package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ListedEntries;
import dev.duopan.drive.Verification;
import dev.duopan.drive.transfer.CopyMethod;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.FileCopier;
import dev.duopan.drive.transfer.FileMeter;
import dev.duopan.drive.transfer.FileOutcome;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Brings single files of an order to their target. */
final class FileCarrier implements AutoCloseable {
    private final SyncOrder order;
    private final Drive source;
    private final FileCopier copier;
    private final Vanishing vanishing;
    private final Optional<ListedEntries> memory;
    private final Set<DrivePath> keptAside = ConcurrentHashMap.newKeySet();

    FileCarrier(SyncOrder order, CopyOptions options) {
        this.order = order;
        this.source = order.from().drive();
        this.copier = new FileCopier(order.from(), order.to(), options.with(ConflictPolicy.OVERWRITE));
        this.vanishing = new Vanishing(order);
        this.memory = source.capability(ListedEntries.class);
    }

    /** Returns the same copy of what the source is now. */
    FileCopy afresh(FileCopy copy) {
        Entry now = source.stat(copy.source().path());
        if (now.isFolder()) {
            throw new DuopanException(ErrorKind.CONFLICT, now.path() + " has become a folder meanwhile.");
        }
        return new FileCopy(now, copy.target(), copy.reason());
    }

    /**
     * Copies or moves a file. What it replaces is put aside first if the order says so, and comes back should this fail.
     *
     * @throws DuopanException if it isn't at its target then, or, after a move, still at its source
     */
    FileResult.Arrived carry(FileCopy copy, FileMeter meter) {
        memory.ifPresent(entries -> entries.remember(copy.source()));
        Optional<DrivePath> aside = putAside(copy);
        try {
            return order.moves() ? move(copy, meter) : copied(copy, meter);
        } catch (RuntimeException e) {
            aside.filter(backup -> !vanishing.takeBack(backup, copy.target(), e))
                    .ifPresent(backup -> keptAside.add(copy.target()));
            throw e;
        }
    }

    /** Where the old file is still aside from an attempt before, the target has at most a copy that failed. */
    private Optional<DrivePath> putAside(FileCopy copy) {
        boolean old = copy.replaces() && !keptAside.contains(copy.target());
        return old ? vanishing.putAside(copy.target()) : Optional.empty();
    }

    private FileResult.Arrived move(FileCopy copy, FileMeter meter) {
        if (order.withinOneDrive()) {
            source.move(copy.source().path(), copy.target(), ConflictPolicy.OVERWRITE);
            return new FileResult.Arrived(copy, CopyMethod.WITHIN_DRIVE, Verification.SIZE);
        }
        FileResult.Arrived arrived = copied(copy, meter);
        vanishing.deleteSource(copy.source());
        return arrived;
    }

    private FileResult.Arrived copied(FileCopy copy, FileMeter meter) {
        FileOutcome.Copied copied = copier.copy(copy.planned(), meter);
        return new FileResult.Arrived(copy, copied.method(), copied.verification());
    }

    @Override
    public void close() {
        copier.close();
    }
}
