package dev.duopan.netdisk;

import dev.duopan.netdisk.store.BlobRows;
import dev.duopan.netdisk.store.NodeRows;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts new files and folders into their place, as the policy says when the name is taken. */
final class Placement {
    private final Tree tree;

    Placement(Tree tree) {
        this.tree = tree;
    }

    /**
     * Checks whether a file of that size could be put somewhere, without changing anything.
     *
     * @return what is there already, if the policy is to leave it
     */
    Optional<FileNode> check(Destination destination, ConflictPolicy policy, long size) {
        Optional<Folder> folder = existing(destination);
        Optional<FileNode> taken = folder.flatMap(found -> tree.child(found.id(), destination.name()));
        folder.ifPresent(found -> found.checkRoom(destination.name(), 0));
        taken.ifPresent(node -> checkTaken(destination, policy, node));
        if (policy == ConflictPolicy.SKIP && taken.isPresent()) {
            return taken;
        }
        long replaced =
                policy == ConflictPolicy.OVERWRITE ? taken.map(FileNode::size).orElse(0L) : 0;
        tree.checkRoom(size - replaced);
        return Optional.empty();
    }

    /** Returns the file that the content would be if it were put somewhere again. */
    Optional<FileNode> twin(Destination destination, BlobRows.Stored blob) {
        return existing(destination).flatMap(folder -> tree.twin(folder, blob.id()));
    }

    FileNode file(Destination destination, ConflictPolicy policy, FileDraft draft) {
        Folder folder = walk(destination);
        String name = destination.name();
        folder.checkRoom(name, 0);
        Optional<FileNode> twin = tree.twin(folder, draft.blob().id());
        return twin.isPresent() ? tree.putAgain(twin.get(), name) : newFile(folder, name, policy, draft);
    }

    private FileNode newFile(Folder folder, String name, ConflictPolicy policy, FileDraft draft) {
        Optional<FileNode> taken = tree.child(folder.id(), name);
        if (taken.isEmpty()) {
            return insert(folder, name, draft);
        }
        return switch (policy) {
            case FAIL -> throw Tree.taken(folder.path(name));
            case SKIP -> taken.get();
            case OVERWRITE -> overwrite(folder, taken.get(), draft);
            case RENAME -> insert(folder, tree.freeName(folder.id(), name, NodeKind.FILE), draft);
            case RENAME_IF_DIFFERENT ->
                draft.blob().content().equals(taken.get().content())
                        ? taken.get()
                        : insert(folder, tree.freeName(folder.id(), name, NodeKind.FILE), draft);
        };
    }

    FileNode folder(NewFolder order) {
        Folder folder = walk(order.destination());
        String name = order.destination().name();
        folder.checkRoom(name, 0);
        Optional<FileNode> taken = tree.child(folder.id(), name);
        if (taken.isEmpty()) {
            return insert(folder, name, order);
        }
        return switch (order.policy()) {
            case FAIL -> throw Tree.taken(folder.path(name));
            case SKIP -> taken.get();
            case OVERWRITE -> asFolder(folder, taken.get());
            case RENAME, RENAME_IF_DIFFERENT ->
                insert(folder, tree.freeName(folder.id(), name, NodeKind.FOLDER), order);
        };
    }

    /** Returns the folder of the destination, creating what is missing on the way. */
    Folder walk(Destination destination) {
        Folder folder = tree.folder(destination.folderId());
        for (String name : destination.folders()) {
            folder = step(folder, name);
        }
        return folder;
    }

    Folder step(Folder folder, String name) {
        folder.checkRoom(name, 0);
        NewFolder order = NewFolder.at(Destination.in(folder.id(), name));
        FileNode next = tree.child(folder.id(), name).orElseGet(() -> insert(folder, name, order));
        return folder.below(asFolder(folder, next));
    }

    private Optional<Folder> existing(Destination destination) {
        Optional<Folder> folder = Optional.of(tree.folder(destination.folderId()));
        for (String name : destination.folders()) {
            folder = folder.flatMap(
                    found -> tree.child(found.id(), name).map(next -> found.below(asFolder(found, next))));
        }
        return folder;
    }

    private static void checkTaken(Destination destination, ConflictPolicy policy, FileNode taken) {
        boolean fileOverFolder = policy == ConflictPolicy.OVERWRITE && taken.isFolder();
        if (policy == ConflictPolicy.FAIL || fileOverFolder) {
            throw Tree.taken(destination.name());
        }
    }

    private static FileNode asFolder(Folder parent, FileNode node) {
        if (!node.isFolder()) {
            throw Tree.taken(parent.path(node.name()));
        }
        return node;
    }

    private FileNode overwrite(Folder folder, FileNode old, FileDraft draft) {
        if (old.isFolder()) {
            throw Tree.taken(folder.path(old.name()));
        }
        tree.addUsed(draft.blob().content().size() - old.size());
        Instant clientModified = orNow(draft.clientModifiedAt());
        tree.transaction().nodes().replaceContent(old.id(), draft.blob().id(), clientModified, tree.now());
        return tree.get(old.id());
    }

    FileNode insert(Folder folder, String name, FileDraft draft) {
        tree.addUsed(draft.blob().content().size());
        return insert(new NodeRows.Draft(
                tree.account().id(),
                folder.id(),
                name,
                draft.blob().id(),
                orNow(draft.clientCreatedAt()),
                orNow(draft.clientModifiedAt()),
                tree.now()));
    }

    private FileNode insert(Folder folder, String name, NewFolder order) {
        tree.addUsed(0);
        return insert(new NodeRows.Draft(
                tree.account().id(),
                folder.id(),
                name,
                null,
                orNow(order.clientCreatedAt()),
                orNow(order.clientModifiedAt()),
                tree.now()));
    }

    private FileNode insert(NodeRows.Draft draft) {
        return tree.get(tree.transaction().nodes().insert(draft));
    }

    private Instant orNow(@Nullable Instant time) {
        return time == null ? tree.now() : time;
    }
}
