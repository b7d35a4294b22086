package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.ChangeOutcome.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The next few changes of an order, made in one transaction; one that fails is undone alone. */
final class ChangeStep {
    private static final int MOST_ITEMS = 50;
    private static final Duration LONGEST = Duration.ofMillis(200);

    private final Tree tree;
    private final ChangeOrder order;

    private ChangeStep(Tree tree, ChangeOrder order) {
        this.tree = tree;
        this.order = order;
    }

    /**
     * Makes the next changes and returns what became of them, in their order; at least one if one is left.
     *
     * @throws DuopanException {@code UNAVAILABLE} if the database fails; nothing is changed then
     */
    static List<ChangeOutcome> take(Tree tree, ChangeOrder order, int from) {
        ChangeStep step = new ChangeStep(tree, order);
        long begun = System.nanoTime();
        List<ChangeOutcome> outcomes = new ArrayList<>();
        int end = Math.min(order.items().size(), from + MOST_ITEMS);
        for (int position = from; position < end && System.nanoTime() - begun < LONGEST.toNanos(); position++) {
            outcomes.add(step.change(position));
        }
        return outcomes;
    }

    private ChangeOutcome change(int position) {
        FileChange change = order.items().get(position);
        if (change.refused() != null) {
            return new ChangeOutcome(position, change, null, null, null, change.refused());
        }
        try {
            return tree.transaction().attempt(() -> attempt(position, change));
        } catch (DuopanException failure) {
            if (failure.kind() == ErrorKind.UNAVAILABLE) {
                throw failure;
            }
            return new ChangeOutcome(position, change, null, null, null, failure.kind());
        }
    }

    private ChangeOutcome attempt(int position, FileChange change) {
        FileNode source = tree.find(FileNames.COMMON.split(change.path()))
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, "Change " + change.path() + ": nothing is there; list its folder"));
        Tree.checkNotRoot(source);
        Look before = Look.of(source);
        if (order.verb() == ChangeVerb.TRASH) {
            tree.transaction().nodes().trash(source.id(), tree.now());
            return new ChangeOutcome(position, change, before, null, null, null);
        }
        FileNode after = relocate(source, change);
        return new ChangeOutcome(position, change, before, Look.of(after), tree.path(after.id()), null);
    }

    private FileNode relocate(FileNode source, FileChange change) {
        Relocation relocation = new Relocation(source.id(), target(source, change), change.name(), change.policy());
        Relocator relocator = new Relocator(tree);
        return order.verb() == ChangeVerb.COPY ? relocator.copy(relocation) : relocator.move(relocation);
    }

    private long target(FileNode source, FileChange change) {
        if (change.folder() == null) {
            return source.parentId();
        }
        Placement placement = new Placement(tree);
        Folder folder = Folder.ROOT;
        for (String name : FileNames.COMMON.split(Objects.requireNonNull(change.folder()))) {
            folder = placement.step(folder, name);
        }
        return folder.id();
    }
}
