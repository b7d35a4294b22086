package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
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
    private final TargetLimits limits;
    private final boolean caseSensitive;
    private final Deque<DrivePath> empty = new ArrayDeque<>();
    private final List<DrivePath> folders = new ArrayList<>();
    private final List<PlannedFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> targets = new HashSet<>();

    CopyPlanner(Location from, Location to, TreeFilter filter) {
        this.from = from;
        this.to = to;
        this.filter = filter;
        this.limits = new TargetLimits(to.drive());
        this.caseSensitive = to.drive().traits().names().caseSensitive();
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
        limits.problem(entry, target).ifPresent(problems::add);
        checkUnique(entry.path(), target);
    }

    private void addFolder(DrivePath source, DrivePath target) {
        if (target.isRoot()) {
            return;
        }
        folders.add(target);
        limits.problem(Entry.folder(source), target).ifPresent(problems::add);
        checkUnique(source, target);
    }

    private void checkUnique(DrivePath source, DrivePath target) {
        String text = target.toString();
        if (!targets.add(caseSensitive ? text : text.toLowerCase(Locale.ROOT))) {
            String reason = "something else would become " + target + " too";
            problems.add(TargetLimits.problem(source, ErrorKind.CONFLICT, reason));
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
        limits.spaceProblem(from.path(), plan.bytes()).ifPresent(problems::add);
        return new CopyPlan(from, to, folders, files, problems);
    }
}
