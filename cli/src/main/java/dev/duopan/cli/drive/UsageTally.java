package dev.duopan.cli.drive;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Counts what lies in each folder of a tree, in one walk. */
final class UsageTally {
    private final int deepest;
    private final List<FolderUsage> told = new ArrayList<>();
    private final Deque<FolderUsage> open = new ArrayDeque<>();

    private UsageTally(int deepest) {
        this.deepest = deepest;
    }

    /**
     * Counts a file or a folder with everything beneath.
     *
     * @param deepest how many levels below the start are told; those beneath count in them
     * @return the start first, every folder before those in it
     */
    static List<FolderUsage> of(Place place, int deepest) {
        UsageTally tally = new UsageTally(deepest);
        Entry start = place.stat();
        tally.enter(start.path());
        if (start.isFile()) {
            tally.count(start);
        } else {
            tally.walk(place);
        }
        return tally.told;
    }

    private void walk(Place place) {
        try (Stream<Entry> entries = place.drive().walk(place.path())) {
            entries.forEach(this::take);
        }
    }

    /** A walk comes to a folder before what is in it, and doesn't return to it once it went on. */
    private void take(Entry entry) {
        while (!entry.path().startsWith(open.getFirst().path())) {
            open.pop();
        }
        count(entry);
        if (entry.isFolder()) {
            enter(entry.path());
        }
    }

    private void count(Entry entry) {
        open.forEach(folder -> folder.count(entry));
    }

    private void enter(DrivePath path) {
        FolderUsage folder = new FolderUsage(path, open.size());
        open.push(folder);
        if (folder.depth() <= deepest) {
            told.add(folder);
        }
    }
}
