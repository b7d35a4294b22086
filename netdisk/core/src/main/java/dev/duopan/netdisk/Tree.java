package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.NodeRows;
import dev.duopan.netdisk.store.NodeRows.Step;
import dev.duopan.netdisk.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One account's files and folders inside a transaction. */
final class Tree {
    private final Transaction transaction;
    private final Account account;
    private final Instant now;
    private final Set<Space> spaces;

    Tree(Transaction transaction, Account account, Instant now, Set<Space> spaces) {
        this.transaction = transaction;
        this.account = account;
        this.now = now;
        this.spaces = spaces;
    }

    Transaction transaction() {
        return transaction;
    }

    Account account() {
        return account;
    }

    Instant now() {
        return now;
    }

    FileNode get(long id) {
        if (id == FileNode.ROOT) {
            return root();
        }
        return transaction
                .nodes()
                .find(account.id(), id)
                .filter(node -> spaces.contains(node.space()))
                .orElseThrow(() -> missing(id));
    }

    FileNode live(long id) {
        if (!isLive(id)) {
            throw missing(id);
        }
        return get(id);
    }

    boolean isLive(long id) {
        return id == FileNode.ROOT || isLive(way(id));
    }

    /** Returns a live node that isn't a root. */
    FileNode movable(long id) {
        FileNode node = live(id);
        checkNotRoot(node);
        return node;
    }

    Folder folder(long id) {
        return findFolder(id)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, "Look up folder " + id + ": there is no such folder; list its parent"));
    }

    Optional<Folder> findFolder(long id) {
        if (id == FileNode.ROOT) {
            return Optional.of(Folder.ROOT);
        }
        List<Step> way = way(id);
        return isLive(way)
                        && way.getLast().folder()
                        && spaces.contains(way.getLast().space())
                ? Optional.of(new Folder(id, way))
                : Optional.empty();
    }

    Optional<FileNode> find(List<String> names) {
        Optional<FileNode> found = Optional.of(root());
        for (String name : names) {
            found = found.filter(FileNode::isFolder).flatMap(folder -> child(folder.id(), name));
        }
        return found;
    }

    Optional<FileNode> child(long folderId, String name) {
        return transaction.nodes().child(account.id(), folderId, name);
    }

    /** Returns the file of that content in a folder that would hold it only once. */
    Optional<FileNode> twin(Folder folder, long blobId) {
        return folder.space().holdsContentsOnce()
                ? transaction.nodes().childWithContent(account.id(), folder.id(), blobId)
                : Optional.empty();
    }

    /** Returns a file whose content was put into its folder again; it takes the new name if that is free. */
    FileNode putAgain(FileNode twin, String name) {
        boolean free = child(twin.parentId(), name).isEmpty();
        transaction.nodes().relocate(twin.id(), twin.parentId(), free ? name : twin.name(), now);
        return get(twin.id());
    }

    String path(long id) {
        if (id == FileNode.ROOT) {
            return "/";
        }
        List<Step> way = way(id);
        if (way.isEmpty() || !spaces.contains(way.getLast().space())) {
            throw missing(id);
        }
        return "/" + String.join("/", Folder.names(way));
    }

    /** Returns the next free name of the form {@code name(1).ext}. */
    String freeName(long folderId, String name, NodeKind kind) {
        int number = 1;
        String candidate = FileNames.COMMON.numbered(name, kind, number);
        while (child(folderId, candidate).isPresent()) {
            number++;
            candidate = FileNames.COMMON.numbered(name, kind, number);
        }
        return candidate;
    }

    /** Counts bytes that come, or go if there are fewer than none. */
    void addUsed(long bytes) {
        if (!transaction.accounts().addUsed(account.id(), bytes)) {
            Usage usage = usage();
            throw full(usage, bytes);
        }
    }

    /** Checks that there's room for so many bytes more. */
    void checkRoom(long bytes) {
        Usage usage = usage();
        if (bytes > 0 && bytes > usage.free()) {
            throw full(usage, bytes);
        }
    }

    static void checkNotRoot(FileNode node) {
        if (node.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Change the root folder: it stays as it is");
        }
    }

    static DuopanException taken(String path) {
        return new DuopanException(
                ErrorKind.EXISTS, "Put something at " + path + ": the name is taken; choose another name or policy");
    }

    private Usage usage() {
        return transaction
                .accounts()
                .usage(account.id())
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, "Use the account " + account.name() + ": it was removed"));
    }

    private static DuopanException full(Usage usage, long bytes) {
        return new DuopanException(
                ErrorKind.QUOTA,
                "Store " + bytes + " bytes more: only " + usage.free() + " of " + usage.quota()
                        + " are free; delete something for good");
    }

    private FileNode root() {
        Instant created = account.createdAt();
        return new FileNode(
                FileNode.ROOT,
                account.id(),
                FileNode.ROOT,
                "",
                NodeKind.FOLDER,
                null,
                created,
                created,
                created,
                created,
                null,
                Space.DRIVE);
    }

    /** Returns the root folder of a space if anybody ever needed it. */
    Optional<FileNode> findRoot(Space space) {
        return space == Space.DRIVE ? Optional.of(root()) : child(FileNode.NOWHERE, space.name());
    }

    /** Returns the root folder of a space, creating it if nobody needed it yet. */
    FileNode root(Space space) {
        return findRoot(space).orElseGet(() -> get(transaction.nodes().insertRoot(account.id(), space, now)));
    }

    private List<Step> way(long id) {
        return transaction.nodes().way(account.id(), id);
    }

    private static boolean isLive(List<Step> way) {
        return !way.isEmpty()
                && way.getFirst().parentId() <= FileNode.ROOT
                && way.stream().noneMatch(NodeRows.Step::trashed);
    }

    private static DuopanException missing(long id) {
        return new DuopanException(
                ErrorKind.NOT_FOUND, "Look up file or folder " + id + ": there is none of that id; list its folder");
    }
}
