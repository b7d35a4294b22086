package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.ListingRows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The trash. A trashed node keeps its id and its old folder; what lies inside a trashed folder goes and comes with it.
 * Every call happens for all given nodes or for none.
 */
public final class Trash {
    private final Database database;
    private final Clock clock;
    private final Set<Space> spaces;

    Trash(Database database, Clock clock, Set<Space> spaces) {
        this.database = database;
        this.clock = clock;
        this.spaces = spaces;
    }

    /** Returns the trash of the given spaces alone. */
    public Trash seeing(Space first, Space... more) {
        return new Trash(database, clock, EnumSet.of(first, more));
    }

    /**
     * Puts nodes into the trash. Those that are there already stay there.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node, {@code INVALID} for the
     *     root folder
     */
    public void trash(Account account, Collection<Long> ids) {
        database.run(transaction -> {
            Tree tree = new Tree(transaction, account, clock.instant(), spaces);
            ids.forEach(id -> trash(tree, id));
        });
    }

    /**
     * Brings nodes back to their old folder. Those that are live already stay as they are.
     *
     * @param policy if the old name is taken meanwhile; {@link ConflictPolicy#SKIP} leaves the node in the trash and
     *     reports it as abnormal, {@link ConflictPolicy#OVERWRITE} sends to the trash what took the name
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node, {@code EXISTS} if a name
     *     is taken and the policy says so
     */
    public Recovery recover(Account account, Collection<Long> ids, ConflictPolicy policy) {
        return database.write(transaction -> {
            Tree tree = new Tree(transaction, account, clock.instant(), spaces);
            List<FileNode> recovered = new ArrayList<>();
            List<Long> abnormal = new ArrayList<>();
            for (long id : new TreeSet<>(ids)) {
                recover(tree, id, policy).ifPresentOrElse(recovered::add, () -> abnormal.add(id));
            }
            return new Recovery(recovered, abnormal);
        });
    }

    /**
     * Brings nodes back into a folder, whatever became of their old one. Those that are live already stay as they are.
     *
     * @param policy if a name is taken there; {@link ConflictPolicy#SKIP} leaves the node in the trash, {@link
     *     ConflictPolicy#OVERWRITE} sends to the trash what has the name
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node or live folder, {@code
     *     EXISTS} if a name is taken and the policy says so, {@code INVALID} if it gets too deep
     */
    public void recoverTo(Account account, Collection<Long> ids, long folderId, ConflictPolicy policy) {
        database.run(transaction -> {
            Tree tree = new Tree(transaction, account, clock.instant(), spaces);
            Folder target = tree.folder(folderId);
            new TreeSet<>(ids)
                    .stream().map(tree::get).filter(FileNode::isTrashed).forEach(node -> {
                        Tree.checkNotRoot(node);
                        recoverTo(tree, node, target, policy);
                    });
        });
    }

    private static void recoverTo(Tree tree, FileNode node, Folder target, ConflictPolicy policy) {
        int height = node.isFolder() ? tree.transaction().subtrees().height(node.accountId(), node.id()) : 0;
        target.checkRoom(node.name(), height);
        Optional<FileNode> taken = tree.child(target.id(), node.name());
        if (taken.isPresent() && policy == ConflictPolicy.SKIP) {
            return;
        }
        FileNode arriving = node.movedTo(target.id());
        String name = taken.isEmpty() ? node.name() : nameBeside(tree, arriving, taken.get(), policy);
        tree.transaction().nodes().relocate(node.id(), target.id(), name, tree.now());
        tree.transaction().nodes().recover(node.id(), name);
    }

    /**
     * Deletes trashed nodes for good, folders with everything in them; what was trashed by itself before its folder
     * stays in the trash.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node, {@code CONFLICT} if one
     *     isn't in the trash
     */
    public void deleteForever(Account account, Collection<Long> ids) {
        database.run(transaction -> {
            Tree tree = new Tree(transaction, account, clock.instant(), spaces);
            new TreeSet<>(ids).stream().map(tree::get).toList().forEach(node -> delete(tree, node));
        });
    }

    /** Returns a page of what was put into the trash, by id; what lies inside a trashed folder isn't listed. */
    public List<FileNode> list(Account account, IdPage page) {
        ListingRows.Area area = new ListingRows.Area(account.id(), spaces);
        return database.read(transaction -> transaction.listings().trashed(area, page));
    }

    private static void trash(Tree tree, long id) {
        FileNode node = tree.get(id);
        Tree.checkNotRoot(node);
        if (!node.isTrashed()) {
            tree.transaction().nodes().trash(id, tree.now());
        }
    }

    private static Optional<FileNode> recover(Tree tree, long id, ConflictPolicy policy) {
        FileNode node = tree.get(id);
        if (!node.isTrashed()) {
            return Optional.of(node);
        }
        Optional<FileNode> taken = tree.child(node.parentId(), node.name());
        if (tree.findFolder(node.parentId()).isEmpty() || (taken.isPresent() && policy == ConflictPolicy.SKIP)) {
            return Optional.empty();
        }
        String name = taken.isEmpty() ? node.name() : nameBeside(tree, node, taken.get(), policy);
        tree.transaction().nodes().recover(id, name);
        return Optional.of(tree.get(id));
    }

    private static String nameBeside(Tree tree, FileNode node, FileNode taken, ConflictPolicy policy) {
        return switch (policy) {
            case FAIL -> throw Tree.taken(node.name());
            case OVERWRITE -> {
                tree.transaction().nodes().trash(taken.id(), tree.now());
                yield node.name();
            }
            case RENAME, RENAME_IF_DIFFERENT, SKIP -> tree.freeName(node.parentId(), node.name(), node.kind());
        };
    }

    private static void delete(Tree tree, FileNode node) {
        if (!node.isTrashed()) {
            throw new DuopanException(
                    ErrorKind.CONFLICT,
                    "Delete " + node.name() + " for good: it isn't in the trash; put it there first");
        }
        tree.addUsed(-tree.transaction().subtrees().delete(node.accountId(), node.id()));
    }
}
