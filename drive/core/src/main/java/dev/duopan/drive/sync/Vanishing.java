package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ListedEntries;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes files away from where they are. What is gone already is fine. */
final class Vanishing {
    private final SyncOrder order;
    private final Drive target;

    Vanishing(SyncOrder order) {
        this.order = order;
        this.target = order.to().drive();
    }

    /** Puts a file of the target where the order keeps what would vanish; empty if it doesn't, or if there is no such file. */
    Optional<DrivePath> putAside(DrivePath file) {
        return order.rules().deletions().backup().flatMap(folder -> {
            DrivePath aside = file.moved(order.to().path(), folder);
            return isGone(() -> target.move(file, aside, ConflictPolicy.OVERWRITE))
                    ? Optional.empty()
                    : Optional.of(aside);
        });
    }

    /** Undoes that, even for a thread that was told to stop; returns whether the file is in its place again. */
    boolean takeBack(DrivePath aside, DrivePath file, RuntimeException cause) {
        boolean interrupted = Thread.interrupted();
        try {
            Entry unused = target.move(aside, file, ConflictPolicy.FAIL);
            return true;
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Deletes a file of the source that has arrived, unless it isn't any more what was copied. */
    void deleteSource(Entry file) {
        Drive source = order.from().drive();
        Optional<ListedEntries> listed = source.capability(ListedEntries.class);
        if (listed.isPresent()) {
            listed.get().delete(List.of(file));
        } else {
            isGone(() -> deleteUnchanged(source, file));
        }
    }

    private static void deleteUnchanged(Drive source, Entry file) {
        Entry now = source.stat(file.path());
        if (now.size() != file.size() || !Objects.equals(now.modifiedAt(), file.modifiedAt())) {
            throw new DuopanException(
                    ErrorKind.CONFLICT,
                    file.path() + " changed while it was moved: the copy is at its target, and the file stays.");
        }
        source.delete(file.path());
    }

    /** Deletes files of the target, or puts them aside. */
    void removeTargets(List<Entry> files) {
        Optional<ListedEntries> listed = target.capability(ListedEntries.class);
        if (order.rules().deletions().backup().isPresent()) {
            files.forEach(file -> putAside(file.path()));
        } else if (listed.isPresent()) {
            listed.get().delete(files);
        } else {
            files.forEach(file -> isGone(() -> target.delete(file.path())));
        }
    }

    private static boolean isGone(Runnable work) {
        try {
            work.run();
            return false;
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return true;
            }
            throw e;
        }
    }
}
