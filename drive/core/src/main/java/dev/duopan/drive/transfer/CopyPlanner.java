package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.filter.TreeFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Lists a source and holds it against the limits of a target. For one use. */
final class CopyPlanner {
    private final Location from;
    private final Location to;
    private final TreeFilter filter;
    private final DriveTraits traits;
    private final Deque<DrivePath> empty = new ArrayDeque<>();
    private final List<DrivePath> folders = new ArrayList<>();
    private final List<PlannedFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> targets = new HashSet<>();

    CopyPlanner(Location from, Location to, TreeFilter filter) {
        this.from = from;
        this.to = to;
        this.filter = filter;
        this.traits = to.drive().traits();
    }

    CopyPlan plan() {
        Entry origin = from.drive().stat(from.path());
        if (origin.isFile()) {
            add(origin, to.path());
        } else {
            checkNotIntoItself();
            addFolder(from.path(), to.path());
            addTree();
        }
        CopyPlan plan = new CopyPlan(from, to, folders, files, problems);
        return problems.isEmpty() ? withinSpace(plan) : plan;
    }

    private void addTree() {
        try (Stream<Entry> entries = filter.walk(from.drive(), from.path())) {
            entries.forEach(filter.isAll() ? this::addEntry : this::addWithFolders);
        }
    }

    private void addEntry(Entry entry) {
        add(entry, entry.path().moved(from.path(), to.path()));
    }

    /** Of a part of a tree, only the folders are copied that hold something. */
    private void addWithFolders(Entry entry) {
        while (!empty.isEmpty() && !entry.path().startsWith(empty.getLast())) {
            empty.removeLast();
        }
        if (entry.isFolder()) {
            empty.addLast(entry.path());
        } else {
            empty.forEach(folder -> addEntry(Entry.folder(folder)));
            empty.clear();
            addEntry(entry);
        }
    }

    private void add(Entry entry, DrivePath target) {
        if (entry.isFolder()) {
            addFolder(entry.path(), target);
            return;
        }
        files.add(new PlannedFile(entry, target));
        checkName(entry.path(), target);
        checkUnique(entry.path(), target);
        traits.uploads()
                .violation(entry.size())
                .ifPresent(reason ->
                        problem(entry.path(), entry.size() == 0 ? ErrorKind.INVALID : ErrorKind.TOO_LARGE, reason));
    }

    private void addFolder(DrivePath source, DrivePath target) {
        if (target.isRoot()) {
            return;
        }
        folders.add(target);
        checkName(source, target);
        checkUnique(source, target);
    }

    private void checkName(DrivePath source, DrivePath target) {
        if (target.isRoot()) {
            problem(source, ErrorKind.INVALID, "the root of the target drive is a folder");
        }
        traits.names().violation(target).ifPresent(reason -> problem(source, ErrorKind.INVALID, reason));
    }

    private void checkUnique(DrivePath source, DrivePath target) {
        String text = target.toString();
        if (!targets.add(traits.names().caseSensitive() ? text : text.toLowerCase(Locale.ROOT))) {
            problem(source, ErrorKind.CONFLICT, "something else would become " + target + " too");
        }
    }

    private void checkNotIntoItself() {
        boolean sameDrive = from.drive().equals(to.drive());
        if (sameDrive && to.path().startsWith(from.path())) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Copying " + from.path() + " to " + to.path() + " is refused: that lies in itself.");
        }
    }

    private CopyPlan withinSpace(CopyPlan plan) {
        long free = to.drive().about().free();
        if (plan.bytes() > free) {
            String reason = "it needs " + plan.bytes() + " bytes, and " + free + " are free in " + to.drive();
            problem(from.path(), ErrorKind.QUOTA, reason);
        }
        return new CopyPlan(from, to, folders, files, problems);
    }

    private void problem(DrivePath source, ErrorKind kind, String reason) {
        problems.add(new Problem(source, kind, "Copying " + source + " is refused: " + reason + "."));
    }
}
