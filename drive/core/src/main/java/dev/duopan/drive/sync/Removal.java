package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ListedEntries;
import dev.duopan.drive.transfer.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Takes away what a plan says shall vanish, and notes what can't be. For one use. */
final class Removal {
    private static final int LARGEST_GROUP = 100;

    private final Batch batch;
    private final Vanishing vanishing;
    private final Drive target;
    private final int group;
    private final Consumer<DrivePath> vanished;
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

    /**
     * Begins to take away.
     *
     * @param vanished hears of everything that is gone
     */
    Removal(SyncOrder order, Batch batch, Consumer<DrivePath> vanished) {
        this.batch = batch;
        this.vanishing = new Vanishing(order);
        this.target = order.to().drive();
        boolean inGroups = target.capability(ListedEntries.class).isPresent()
                && order.rules().deletions().backup().isEmpty();
        this.group = inGroups ? Math.min(LARGEST_GROUP, target.traits().batchLimit()) : 1;
        this.vanished = vanished;
    }

    List<Problem> problems() {
        return new ArrayList<>(problems);
    }

    /** Deletes files of the target, or puts them aside. */
    void files(List<Entry> files) {
        List<List<Entry>> groups = new ArrayList<>();
        for (int start = 0; start < files.size(); start += group) {
            groups.add(files.subList(start, Math.min(files.size(), start + group)));
        }
        batch.run(groups, index -> removeGroup(groups.get(index)));
    }

    private void removeGroup(List<Entry> files) {
        attempt(files.getFirst().path(), () -> {
            vanishing.removeTargets(files);
            files.forEach(file -> vanished.accept(file.path()));
        });
    }

    /** Deletes folders that should be empty by now. What came into one meanwhile stays, and the folder with it. */
    void folders(Drive drive, List<Entry> folders) {
        for (Entry folder : folders) {
            if (batch.cancellation().happened()) {
                return;
            }
            attempt(folder.path(), () -> removeFolder(drive, folder));
        }
    }

    private void removeFolder(Drive drive, Entry folder) {
        if (!EmptyFolder.delete(drive, folder)) {
            throw new DuopanException(
                    ErrorKind.CONFLICT, "something came into it meanwhile, or couldn't be taken away");
        }
        vanished.accept(folder.path());
    }

    private void attempt(DrivePath path, Runnable work) {
        try {
            work.run();
        } catch (DuopanException e) {
            if (e.kind() != ErrorKind.NOT_FOUND && !batch.cancellation().happened()) {
                problems.add(new Problem(path, e.kind(), "Deleting " + path + " failed: " + e.getMessage()));
            }
        } catch (RuntimeException e) {
            problems.add(new Problem(path, ErrorKind.UNAVAILABLE, "Deleting " + path + " broke: " + e));
        }
    }
}
