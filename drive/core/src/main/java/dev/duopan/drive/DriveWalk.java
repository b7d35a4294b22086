package dev.duopan.drive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks a tree depth-first and lists a folder only when the walk enters it. */
final class DriveWalk implements Iterator<Entry> {
    private final Drive drive;
    private final Deque<Iterator<Entry>> levels = new ArrayDeque<>();
    private Iterator<Entry> current;

    private DriveWalk(Drive drive, List<Entry> top) {
        this.drive = drive;
        this.current = top.iterator();
    }

    static Stream<Entry> beneath(Drive drive, DrivePath folder) {
        DriveWalk walk = new DriveWalk(drive, drive.list(folder));
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, traits), false);
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && !levels.isEmpty()) {
            current = levels.pop();
        }
        return current.hasNext();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the walk is over");
        }
        Entry entry = current.next();
        if (entry.isFolder()) {
            levels.push(current);
            current = drive.list(entry.path()).iterator();
        }
        return entry;
    }
}
