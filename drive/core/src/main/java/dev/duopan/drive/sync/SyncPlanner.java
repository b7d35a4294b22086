package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.NameRules;
import dev.duopan.drive.filter.TreeFilter;
import java.util.List;
import java.util.Optional;

/** Lists both trees, each folder once, and rules what becomes of every name. For one use. */
final class SyncPlanner {
    private final SyncOrder order;
    private final ScanProgress progress;
    private final Side source;
    private final Side target;
    private final NameRules names;
    private final WorkStack stack = new WorkStack();
    private final NameRuling ruling;

    SyncPlanner(SyncOrder order, ScanProgress progress) {
        this.order = order;
        this.progress = progress;
        this.source = Side.source(order.from(), progress);
        this.target = Side.target(order.to(), progress);
        this.names = order.to().drive().traits().names();
        this.ruling = new NameRuling(order, stack, this::plan);
    }

    SyncPlan plan() {
        SyncOverlap.check(order);
        return switch (source.top()) {
            case Top.Folder folder -> planFolder(folder.entries());
            case Top.File file -> planFile(file.entry());
            case Top.Nothing nothing -> throw nothing.failure();
        };
    }

    private SyncPlan planFolder(List<Entry> top) {
        SyncOverlap.checkFolder(order);
        DrivePath from = order.from().path();
        Optional<List<Entry>> there = listTarget();
        FolderNode root = new FolderNode(
                new FolderPair("", order.to().path(), Entry.folder(from), there.isPresent() ? topOfTarget() : null));
        SyncPlanBuilder builder = new SyncPlanBuilder(order, top.isEmpty());
        if (there.isEmpty() && ruling.movesWhole() && !from.isRoot()) {
            return builder.moving(new FolderMove(from, order.to().path()));
        }
        stack.add(() -> rule(root, top, there.orElse(List.of())));
        stack.run(order.rules().checkers());
        return builder.of(root);
    }

    /** A single file is copied whatever the filter says, and nothing vanishes. */
    private SyncPlan planFile(Entry file) {
        SyncOverlap.checkFile(order, file);
        SyncOrder unfiltered =
                new SyncOrder(order.from(), order.to(), order.rules().with(TreeFilter.ALL));
        return new SyncPlanner(unfiltered, progress).planOnly(file);
    }

    private SyncPlan planOnly(Entry file) {
        Optional<List<Entry>> there = listTarget();
        FolderNode root = new FolderNode(new FolderPair(
                "", order.to().path(), Entry.folder(order.from().path()), there.isPresent() ? topOfTarget() : null));
        List<Entry> named = there.orElse(List.of()).stream()
                .filter(entry -> names.caseSensitive()
                        ? entry.name().equals(file.name())
                        : entry.name().equalsIgnoreCase(file.name()))
                .toList();
        stack.add(() -> rule(root, List.of(file), named));
        stack.run(order.rules().checkers());
        return new SyncPlanBuilder(order, false).of(root);
    }

    private Entry topOfTarget() {
        return Entry.folder(order.to().path());
    }

    private Optional<List<Entry>> listTarget() {
        return switch (target.top()) {
            case Top.Folder folder -> Optional.of(folder.entries());
            case Top.Nothing nothing -> Optional.empty();
            case Top.File file ->
                throw new DuopanException(
                        ErrorKind.EXISTS, file.entry().path() + " is a file, and a folder is needed in its place.");
        };
    }

    private void plan(FolderNode node) {
        FolderPair folder = node.folder();
        rule(node, source.list(folder.atSource()), target.list(folder.atTarget()));
    }

    private void rule(FolderNode node, List<Entry> here, List<Entry> there) {
        List<NamePair> pairs = NamePair.matching(here, there, names);
        node.expect(pairs.size());
        for (int index = 0; index < pairs.size(); index++) {
            ruling.rule(new NameRuling.Place(node, index), pairs.get(index));
        }
        progress.compared(pairs.size());
    }
}
