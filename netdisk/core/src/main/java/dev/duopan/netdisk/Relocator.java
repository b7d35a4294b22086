package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.NodeRows;
import dev.duopan.netdisk.store.SubtreeRows.FolderPair;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Moves and copies nodes to another place. */
final class Relocator {
    private final Tree tree;

    Relocator(Tree tree) {
        this.tree = tree;
    }

    FileNode move(Relocation order) {
        Journey journey = withoutTwin(order);
        if (journey.taken().filter(node -> node.id() == order.id()).isPresent()) {
            return journey.node();
        }
        if (journey.taken().isEmpty()) {
            return arrive(journey, journey.name());
        }
        FileNode taken = journey.taken().get();
        return switch (order.policy()) {
            case FAIL -> throw Tree.taken(journey.path());
            case SKIP -> taken;
            case RENAME -> arrive(journey, freeName(journey));
            case RENAME_IF_DIFFERENT -> isSame(journey.node(), taken) ? taken : arrive(journey, freeName(journey));
            case OVERWRITE -> {
                makeWay(journey, taken);
                yield arrive(journey, journey.name());
            }
        };
    }

    FileNode copy(Relocation order) {
        Journey journey = journey(order);
        Optional<FileNode> twin = twin(journey);
        if (twin.isPresent()) {
            return tree.putAgain(twin.get(), journey.name());
        }
        if (journey.taken().isEmpty()) {
            return copyAs(journey, journey.name());
        }
        FileNode taken = journey.taken().get();
        return switch (order.policy()) {
            case FAIL -> throw Tree.taken(journey.path());
            case SKIP -> taken;
            case RENAME -> copyAs(journey, freeName(journey));
            case RENAME_IF_DIFFERENT -> isSame(journey.node(), taken) ? taken : copyAs(journey, freeName(journey));
            case OVERWRITE -> copyOver(journey, taken);
        };
    }

    /** Returns the journey of a move after what it takes the place of is gone. */
    private Journey withoutTwin(Relocation order) {
        Journey journey = journey(order);
        checkSpace(journey);
        Optional<FileNode> twin = twin(journey).filter(node -> node.id() != order.id());
        if (twin.isEmpty()) {
            return journey;
        }
        long account = tree.account().id();
        tree.addUsed(-tree.transaction().subtrees().delete(account, twin.get().id()));
        return journey(order);
    }

    private Optional<FileNode> twin(Journey journey) {
        return journey.node().isFolder()
                ? Optional.empty()
                : tree.twin(
                        journey.target(),
                        tree.transaction().nodes().blobOf(journey.node().id()));
    }

    /** Copies a folder without what is in it, under a number if its name is taken. */
    FileNode copyEmpty(Relocation order) {
        Journey journey = journey(order);
        String name = journey.taken().isEmpty() ? journey.name() : freeName(journey);
        return tree.get(tree.transaction().nodes().insert(draft(journey, name)));
    }

    private static void checkSpace(Journey journey) {
        if (journey.node().space() != journey.target().space()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Move " + journey.node().name() + " from one space of the account to another: copy it instead");
        }
    }

    /** What goes where, under which name, and what is there already. */
    private record Journey(FileNode node, Folder target, String name, Optional<FileNode> taken) {
        String path() {
            return target.path(name);
        }
    }

    private Journey journey(Relocation order) {
        FileNode node = tree.movable(order.id());
        Folder target = tree.folder(order.targetFolderId());
        if (target.isWithin(node.id())) {
            throw new DuopanException(
                    ErrorKind.CONFLICT,
                    "Put folder " + node.name() + " into " + target.path() + ": a folder can't get inside itself");
        }
        String newName = order.newName();
        String name = newName == null ? node.name() : FileNames.COMMON.check(newName);
        target.checkRoom(name, height(node));
        return new Journey(node, target, name, tree.child(target.id(), name));
    }

    private int height(FileNode node) {
        return node.isFolder() ? tree.transaction().subtrees().height(node.accountId(), node.id()) : 0;
    }

    private String freeName(Journey journey) {
        return tree.freeName(
                journey.target().id(), journey.name(), journey.node().kind());
    }

    private static boolean isSame(FileNode one, FileNode other) {
        return one.content() != null && one.content().equals(other.content());
    }

    private FileNode arrive(Journey journey, String name) {
        long id = journey.node().id();
        tree.transaction().nodes().relocate(id, journey.target().id(), name, tree.now());
        return tree.get(id);
    }

    /** Sends what has the name to the trash, unless that would take along what is on its way. */
    private void makeWay(Journey journey, FileNode taken) {
        if (taken.kind() != journey.node().kind()) {
            throw Tree.taken(journey.path());
        }
        boolean holdsTraveller = tree.folder(journey.node().parentId()).isWithin(taken.id());
        if (holdsTraveller || taken.id() == journey.node().id()) {
            throw new DuopanException(
                    ErrorKind.CONFLICT,
                    "Put " + journey.node().name() + " over " + journey.path()
                            + ": it is, or lies inside, what it would" + " replace");
        }
        tree.transaction().nodes().trash(taken.id(), tree.now());
    }

    private FileNode copyOver(Journey journey, FileNode taken) {
        if (taken.isFolder() || journey.node().isFolder()) {
            makeWay(journey, taken);
            return copyAs(journey, journey.name());
        }
        if (isSame(journey.node(), taken)) {
            return taken;
        }
        tree.addUsed(journey.node().size() - taken.size());
        long blob = tree.transaction().nodes().blobOf(journey.node().id());
        tree.transaction()
                .nodes()
                .replaceContent(taken.id(), blob, journey.node().clientModifiedAt(), tree.now());
        tree.transaction().declaredPictures().copy(journey.node().id(), taken.id());
        return tree.get(taken.id());
    }

    private FileNode copyAs(Journey journey, String name) {
        FileNode original = journey.node();
        long copy = tree.transaction().nodes().insert(draft(journey, name));
        if (original.isFolder()) {
            tree.addUsed(tree.transaction()
                    .subtrees()
                    .summary(original.accountId(), original.id())
                    .bytes());
            copyBelow(new FolderPair(original.id(), copy), original.accountId());
        } else {
            tree.transaction().declaredPictures().copy(original.id(), copy);
            tree.addUsed(original.size());
        }
        return tree.get(copy);
    }

    private NodeRows.Draft draft(Journey journey, String name) {
        FileNode original = journey.node();
        return new NodeRows.Draft(
                original.accountId(),
                journey.target().id(),
                name,
                original.isFolder() ? null : tree.transaction().nodes().blobOf(original.id()),
                original.clientCreatedAt(),
                original.clientModifiedAt(),
                tree.now());
    }

    private void copyBelow(FolderPair first, long accountId) {
        Deque<FolderPair> waiting = new ArrayDeque<>();
        waiting.add(first);
        while (!waiting.isEmpty()) {
            FolderPair folders = waiting.remove();
            waiting.addAll(tree.transaction().subtrees().copyChildren(folders, accountId, tree.now()));
            tree.transaction().declaredPictures().copyChildren(folders, accountId);
        }
    }
}
