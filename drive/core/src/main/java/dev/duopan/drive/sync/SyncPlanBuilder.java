package dev.duopan.drive.sync;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.filter.TreeFilter;
import dev.duopan.drive.transfer.Problem;
import dev.duopan.drive.transfer.TargetLimits;
import java.util.ArrayList;
import java.util.List;

/** Puts what was ruled for every folder into the order of a plan, and holds it against the limits of the target. For one use. */
final class SyncPlanBuilder {
    private final SyncOrder order;
    private final boolean sourceIsEmpty;
    private final TargetLimits limits;
    private final List<DrivePath> folders = new ArrayList<>();
    private final List<FolderMove> moves = new ArrayList<>();
    private final List<FileCopy> copies = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final List<Entry> deletedFiles = new ArrayList<>();
    private final List<Entry> deletedFolders = new ArrayList<>();
    private final List<Entry> leftFolders = new ArrayList<>();
    private final List<Problem> conflicts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    SyncPlanBuilder(SyncOrder order, boolean sourceIsEmpty) {
        this.order = order;
        this.sourceIsEmpty = sourceIsEmpty;
        this.limits = new TargetLimits(order.to().drive());
    }

    SyncPlan of(FolderNode root) {
        add(root);
        checkSpace();
        return plan();
    }

    /** A plan of nothing but moving everything at once. */
    SyncPlan moving(FolderMove move) {
        add(move);
        return plan();
    }

    private SyncPlan plan() {
        long most = sourceIsEmpty ? 0 : Long.MAX_VALUE;
        long allowed = order.rules().deletions().most().orElse(most);
        SyncPlan.PlannedDeletions deletions = new SyncPlan.PlannedDeletions(
                deletedFiles, deletedFolders, leftFolders, new SyncPlan.Allowance(allowed, sourceIsEmpty));
        return new SyncPlan(order, folders, moves, copies, skipped, deletions, conflicts, problems);
    }

    private void add(FolderNode node) {
        TreeFilter filter = order.rules().filter();
        if (node.folder().atTarget() == null && node.isWanted(filter)) {
            addFolder(node.folder());
        }
        node.decisions().forEach(this::add);
        node.children().forEach(this::add);
        addEmptied(node);
    }

    private void addFolder(FolderPair folder) {
        Entry source = folder.atSource();
        if (source != null && !folder.target().isRoot()) {
            folders.add(folder.target());
            limits.problem(source, folder.target()).ifPresent(problems::add);
        }
    }

    private void addEmptied(FolderNode node) {
        Entry there = node.folder().atTarget();
        Entry here = node.folder().atSource();
        if (there != null && node.isEmptied()) {
            deletedFolders.add(there);
        }
        boolean isTop = node.folder().path().isEmpty();
        if (here != null && !isTop && order.moves() && order.rules().sourceFolders()) {
            leftFolders.add(here);
        }
    }

    private void add(Decision decision) {
        switch (decision) {
            case FileCopy copy -> {
                copies.add(copy);
                limits.problem(copy.source(), copy.target()).ifPresent(problems::add);
            }
            case SkippedFile file -> skipped.add(file);
            case FolderMove move -> add(move);
            case Decision.Deleted deleted -> deletedFiles.add(deleted.file());
            case Decision.Contradiction contradiction -> conflicts.add(contradiction.problem());
            case Decision.Kept kept -> {}
        }
    }

    private void add(FolderMove move) {
        moves.add(move);
        limits.problem(Entry.folder(move.from()), move.to()).ifPresent(problems::add);
    }

    /** What is moved within a drive needs no space. */
    private void checkSpace() {
        boolean sends = !copies.isEmpty() && !(order.moves() && order.withinOneDrive());
        if (sends && problems.isEmpty()) {
            long bytes = copies.stream().mapToLong(copy -> copy.source().size()).sum();
            limits.spaceProblem(order.from().path(), bytes).ifPresent(problems::add);
        }
    }
}
