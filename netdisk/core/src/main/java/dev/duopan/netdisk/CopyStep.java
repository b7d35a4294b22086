package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.CopyState.OpenFolder;
import dev.duopan.netdisk.store.NodeRows;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The next few hundred copies of an order, made in one transaction. */
final class CopyStep {
    private static final int MOST_COPIES = 500;
    private static final int WINDOW = 32;

    private final Tree tree;
    private final CopyOrder order;
    private final Relocator relocator;
    private final Deque<OpenFolder> open = new ArrayDeque<>();
    private int next;
    private int lost;
    private int copied;
    private long bytes;

    private CopyStep(Tree tree, CopyOrder order, CopyState from) {
        this.tree = tree;
        this.order = order;
        this.relocator = new Relocator(tree);
        this.next = from.next();
        this.lost = from.lost();
        from.open().forEach(open::addLast);
    }

    /**
     * Goes on from where an order is, and returns how far it is then.
     *
     * @throws DuopanException {@code NOT_FOUND} if the target is gone, {@code CONFLICT} if a folder would get inside
     *     itself, {@code QUOTA} if there's no room; nothing is copied then
     */
    static CopyState take(Tree tree, CopyOrder order, CopyState from) {
        CopyStep step = new CopyStep(tree, order, from);
        step.copy();
        tree.addUsed(step.bytes);
        long done = from.done() + step.copied;
        return new CopyState(step.next, List.copyOf(step.open), done, Math.max(done, from.total()), step.lost);
    }

    private void copy() {
        while (copied < MOST_COPIES && !(open.isEmpty() && next >= order.ids().size())) {
            if (open.isEmpty()) {
                begin(order.ids().get(next));
                next++;
            } else {
                goOn(open.removeLast());
            }
        }
    }

    private void begin(long id) {
        if (id == FileNode.ROOT || !tree.isLive(id)) {
            lost++;
            return;
        }
        Relocation journey = Relocation.of(id, order.targetFolderId()).withPolicy(ConflictPolicy.RENAME);
        if (tree.get(id).isFolder()) {
            open.addLast(new OpenFolder(id, relocator.copyEmpty(journey).id(), 0));
        } else {
            relocator.copy(journey);
        }
        copied++;
    }

    private void goOn(OpenFolder folder) {
        if (!isIntact(folder)) {
            lost++;
            open.clear();
            return;
        }
        List<FileNode> children = tree.transaction()
                .listings()
                .children(
                        tree.account().id(),
                        folder.original(),
                        IdPage.first(WINDOW).after(folder.after()));
        if (!children.isEmpty()) {
            copy(folder, children);
        }
    }

    /** Whether both are still where people find them, and the copy isn't inside what it's copied from. */
    private boolean isIntact(OpenFolder folder) {
        if (tree.findFolder(folder.original()).isEmpty()) {
            return false;
        }
        Folder copy = tree.findFolder(folder.copy()).orElse(null);
        if (copy != null && copy.isWithin(folder.original())) {
            throw new DuopanException(
                    ErrorKind.CONFLICT, "Copy into " + copy.path() + ": it was moved into what is being copied");
        }
        return copy != null;
    }

    /** Copies children up to the first folder, whose own content then comes first. */
    private void copy(OpenFolder folder, List<FileNode> children) {
        OpenFolder reached = folder;
        for (FileNode child : children) {
            long copy = insert(child, folder.copy());
            reached = reached.past(child.id());
            if (child.isFolder()) {
                open.addLast(reached);
                open.addLast(new OpenFolder(child.id(), copy, 0));
                return;
            }
        }
        open.addLast(reached);
    }

    private long insert(FileNode original, long folderId) {
        String name = tree.child(folderId, original.name()).isPresent()
                ? tree.freeName(folderId, original.name(), original.kind())
                : original.name();
        copied++;
        bytes += original.size();
        NodeRows nodes = tree.transaction().nodes();
        long copy = nodes.insert(new NodeRows.Draft(
                original.accountId(),
                folderId,
                name,
                original.isFolder() ? null : nodes.blobOf(original.id()),
                original.clientCreatedAt(),
                original.clientModifiedAt(),
                tree.now()));
        tree.transaction().declaredPictures().copy(original.id(), copy);
        return copy;
    }
}
