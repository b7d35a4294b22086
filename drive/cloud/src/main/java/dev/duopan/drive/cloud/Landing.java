package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.FreeNames;
import dev.duopan.drive.Refusals;
import java.util.Optional;
import java.util.UUID;

/** Makes room for what is about to arrive: folders above it, another name, or the place of what it replaces. */
final class Landing {
    private final CloudFiles files;

    Landing(CloudFiles files) {
        this.files = files;
    }

    /** Makes the folders above a path. */
    void prepare(DrivePath path) {
        DrivePath parent = CloudFiles.above(path);
        if (!parent.isRoot() && !isRemembered(parent)) {
            folder(parent);
        }
    }

    private boolean isRemembered(DrivePath folder) {
        try {
            return files.recall(folder).isFolder();
        } catch (DuopanException e) {
            return false;
        }
    }

    /**
     * Returns the folder at a path, made if it wasn't there. Looking for it takes a listing of the folder above, so where that
     * is known the service is left to say that the name is taken.
     */
    Entry folder(DrivePath path) {
        if (path.isRoot()) {
            return Entry.folder(path);
        }
        if (isKnownFolder(CloudFiles.above(path))) {
            return make(path);
        }
        Optional<Entry> there = files.find(path);
        if (there.isEmpty()) {
            folder(CloudFiles.above(path));
            return make(path);
        }
        return requireFolder(there.get());
    }

    private boolean isKnownFolder(DrivePath path) {
        return path.isRoot() || files.remembered(path).filter(Entry::isFolder).isPresent();
    }

    /** Somebody else may make the same folder at the same time. */
    private Entry make(DrivePath path) {
        try {
            return files.makeFolder(path);
        } catch (DuopanException e) {
            if (e.kind() != ErrorKind.EXISTS) {
                throw e;
            }
            return requireFolder(files.find(path).orElseThrow(() -> e));
        }
    }

    private static Entry requireFolder(Entry entry) {
        if (entry.isFile()) {
            throw Refusals.aboveIsFile("Making a folder", entry.path());
        }
        return entry;
    }

    /** Returns where a newcomer goes by the conflict rules. */
    DrivePath place(String action, DrivePath wanted, Entry newcomer, ConflictPolicy conflict) {
        Optional<Entry> there = files.find(wanted);
        if (there.isEmpty()) {
            return wanted;
        }
        return switch (conflict) {
            case FAIL -> throw Refusals.exists(action, wanted);
            case RENAME ->
                FreeNames.insteadOf(wanted)
                        .filter(path -> files.find(path).isEmpty())
                        .findFirst()
                        .orElseThrow();
            case OVERWRITE -> {
                if (newcomer.isFolder() || there.get().isFolder()) {
                    throw Refusals.exists(action, wanted);
                }
                yield wanted;
            }
        };
    }

    /** Lets something arrive at a path; what is there is set aside meanwhile, and comes back if the arrival fails. */
    void replacing(DrivePath place, Runnable arrival) {
        Optional<Entry> old = files.find(place);
        if (old.isEmpty()) {
            arrival.run();
            return;
        }
        DrivePath aside = place.sibling("replaced-" + UUID.randomUUID());
        Entry moved = old.get().withPath(aside);
        Steps steps = new Steps();
        steps.take(() -> files.relocate(old.get(), aside), () -> files.relocate(moved, place));
        steps.take(arrival, () -> {});
        files.discard(moved);
    }
}
