package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.ListingRows;
import dev.duopan.netdisk.store.SubtreeRows;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The files and folders of all accounts, each account for itself.
 *
 * <p>A node is <em>live</em> if neither it nor a folder above it is in the trash. Ids of other accounts don't exist for
 * the caller. Every change is one transaction: it happens for all given nodes or for none.
 */
public final class Namespace {
    private final Database database;
    private final Clock clock;
    private final Set<Space> spaces;

    Namespace(Database database, Clock clock, Set<Space> spaces) {
        this.database = database;
        this.clock = clock;
        this.spaces = spaces;
    }

    /** Returns the files and folders of the given spaces alone; what lies in others doesn't exist for it. */
    public Namespace seeing(Space first, Space... more) {
        return new Namespace(database, clock, EnumSet.of(first, more));
    }

    /** Returns the root folder of a space that is seen, creating it when it's first asked for. */
    public FileNode root(Account account, Space space) {
        Optional<FileNode> existing = look(account, tree -> tree.findRoot(space));
        return existing.orElseGet(() -> change(account, tree -> tree.root(space)));
    }

    /**
     * Returns the node of that id, live or not; {@link FileNode#ROOT} gives the root folder.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node
     */
    public FileNode get(Account account, long id) {
        return look(account, tree -> tree.get(id));
    }

    /**
     * Returns the live node of that id; {@link FileNode#ROOT} gives the root folder.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node, or it's in the trash or
     *     inside a trashed folder
     */
    public FileNode live(Account account, long id) {
        return look(account, tree -> tree.live(id));
    }

    /** Returns the nodes of those ids, live or not, in ascending order of id; ids that don't exist are left out. */
    public List<FileNode> find(Account account, Collection<Long> ids) {
        return database.read(transaction -> transaction.nodes().find(account.id(), ids).stream()
                .filter(node -> spaces.contains(node.space()))
                .toList());
    }

    /**
     * Returns the live node at an absolute path; {@code /} gives the root folder.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the path is illegal
     */
    public Optional<FileNode> find(Account account, String path) {
        List<String> names = FileNames.COMMON.split(path);
        return look(account, tree -> tree.find(names));
    }

    /**
     * Returns the live node at an absolute path; {@code /} gives the root folder.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the path is illegal, {@code NOT_FOUND} if nothing is there
     */
    public FileNode at(Account account, String path) {
        return find(account, path)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, "Look up " + path + ": nothing is there; list its folder"));
    }

    /** Returns the live child of that name in a live folder. */
    public Optional<FileNode> child(Account account, long folderId, String name) {
        return look(account, tree -> tree.findFolder(folderId).flatMap(folder -> tree.child(folderId, name)));
    }

    /**
     * Returns the absolute path of a node, live or not; {@code /} for the root. Of what is in the trash it's the path
     * that it had, as far as the folders above it still exist.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node
     */
    public String pathOf(Account account, long id) {
        return look(account, tree -> tree.path(id));
    }

    /**
     * Returns a window of the live children of a live folder.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if there is no such live folder
     */
    public List<FileNode> children(Account account, long folderId, Listing listing) {
        return look(account, tree -> {
            tree.folder(folderId);
            return tree.transaction().listings().children(account.id(), folderId, listing);
        });
    }

    /**
     * Returns a page of the children of a folder by id. With trashed nodes wanted, the folder may be in the trash too
     * (docs/wire/123pan.md section 4.3: 123pan's second listing shows trashed things inside their old folder).
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if there is no such folder
     */
    public List<FileNode> children(Account account, long folderId, IdPage page) {
        return look(account, tree -> {
            checkFolder(tree, folderId, page.includingTrashed());
            return tree.transaction().listings().children(account.id(), folderId, page);
        });
    }

    /**
     * Returns a window of the live nodes below a live folder, which isn't listed itself, with their paths.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if there is no such live folder
     */
    public List<PathedNode> tree(Account account, long folderId, TreeListing listing) {
        return look(account, tree -> {
            Folder folder = tree.folder(folderId);
            SubtreeRows.Place place = new SubtreeRows.Place(account.id(), folderId, folder.path());
            return tree.transaction().subtrees().list(place, listing);
        });
    }

    /**
     * Returns a page of the nodes with a name.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the text is empty
     */
    public List<FileNode> search(Account account, NameSearch search) {
        if (search.text().isEmpty()) {
            throw new DuopanException(ErrorKind.INVALID, "Search for nothing: a text is needed");
        }
        ListingRows.Area area = new ListingRows.Area(account.id(), spaces);
        return database.read(transaction -> transaction.listings().search(area, search));
    }

    /**
     * Returns a window in an order, and how many there are altogether.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if a live folder is asked for that isn't there
     */
    public NodeWindow window(Account account, NodeQuery query) {
        ListingRows.Area area = new ListingRows.Area(account.id(), spaces);
        return look(account, tree -> {
            if (query.place() instanceof NodeQuery.InFolder folder) {
                tree.folder(folder.id());
            }
            ListingRows rows = tree.transaction().listings();
            return new NodeWindow(rows.window(area, query), rows.count(area, query));
        });
    }

    /**
     * Returns what a live folder holds at any depth.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if there is no such live folder
     */
    public FolderSummary summary(Account account, long folderId) {
        return look(account, tree -> {
            tree.folder(folderId);
            return tree.transaction().subtrees().summary(account.id(), folderId);
        });
    }

    /** Returns those of the given folders that have a live child. */
    public Set<Long> withChildren(Account account, Collection<Long> folderIds) {
        return new HashSet<>(
                database.read(transaction -> transaction.listings().withChildren(account.id(), folderIds)));
    }

    /**
     * Creates a folder.
     *
     * @throws dev.duopan.api.DuopanException {@code EXISTS} if the name is taken and the policy says so or a file is in
     *     the way, {@code NOT_FOUND} if there is no such live folder to put it in, {@code INVALID} if it gets too deep
     */
    public FileNode createFolder(Account account, NewFolder order) {
        return change(account, tree -> new Placement(tree).folder(order));
    }

    /**
     * Creates several folders, all of them or none.
     *
     * @return the folders in the same order
     * @throws dev.duopan.api.DuopanException as {@link #createFolder}
     */
    public List<FileNode> createFolders(Account account, List<NewFolder> orders) {
        return change(account, tree -> {
            Placement placement = new Placement(tree);
            return orders.stream().map(placement::folder).toList();
        });
    }

    /**
     * Returns the folder at an absolute path, creating whatever is missing on the way; {@code /} gives the root folder.
     *
     * @throws dev.duopan.api.DuopanException {@code EXISTS} if a file is in the way, {@code INVALID} if the path is
     *     illegal
     */
    public FileNode createFolders(Account account, String path) {
        List<String> names = FileNames.COMMON.split(path);
        return change(account, tree -> {
            Placement placement = new Placement(tree);
            Folder folder = Folder.ROOT;
            for (String name : names) {
                folder = placement.step(folder, name);
            }
            return tree.get(folder.id());
        });
    }

    /**
     * Gives a live node another name in the same folder. Its own name again changes nothing.
     *
     * @throws dev.duopan.api.DuopanException {@code EXISTS} if the name is taken, {@code NOT_FOUND} if there is no such
     *     live node, {@code INVALID} if the name is illegal or the node is the root folder
     */
    public FileNode rename(Account account, long id, String newName) {
        return change(account, tree -> {
            FileNode node = tree.movable(id);
            return new Relocator(tree).move(Relocation.of(id, node.parentId()).named(newName));
        });
    }

    /**
     * Gives a live node another place, another name, or both; its id stays. What is there already stays as it is.
     *
     * @return the nodes as they are then, in the same order; with {@link ConflictPolicy#SKIP} what was there already
     * @throws dev.duopan.api.DuopanException {@code EXISTS} if the name is taken and the policy says so, {@code NOT_FOUND}
     *     if there is no such live node or folder, {@code INVALID} if a name is illegal, it gets too deep or it's the
     *     root folder, {@code CONFLICT} if a folder would get inside itself
     */
    public List<FileNode> move(Account account, List<Relocation> relocations) {
        return change(account, tree -> {
            Relocator relocator = new Relocator(tree);
            return relocations.stream().map(relocator::move).toList();
        });
    }

    /**
     * Copies live nodes, folders with everything live in them. No bytes are copied.
     *
     * @return the copies in the same order; with {@link ConflictPolicy#SKIP} what was there already
     * @throws dev.duopan.api.DuopanException as {@link #move}; {@code QUOTA} if the account is too full
     */
    public List<FileNode> copy(Account account, List<Relocation> relocations) {
        return change(account, tree -> {
            Relocator relocator = new Relocator(tree);
            return relocations.stream().map(relocator::copy).toList();
        });
    }

    /**
     * Deletes live nodes at once, folders with everything live in them, without the trash.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if there is no such live node, {@code INVALID} for a root
     *     folder
     */
    public void delete(Account account, Collection<Long> ids) {
        change(account, tree -> {
            List<FileNode> nodes =
                    new TreeSet<>(ids).stream().map(tree::movable).toList();
            nodes.forEach(node -> tree.addUsed(-tree.transaction().subtrees().delete(account.id(), node.id())));
            return nodes;
        });
    }

    private <T> T look(Account account, Function<Tree, T> work) {
        return database.read(transaction -> work.apply(new Tree(transaction, account, clock.instant(), spaces)));
    }

    private <T> T change(Account account, Function<Tree, T> work) {
        return database.write(transaction -> work.apply(new Tree(transaction, account, clock.instant(), spaces)));
    }

    private static void checkFolder(Tree tree, long folderId, boolean trashedToo) {
        if (!trashedToo || !tree.get(folderId).isFolder()) {
            tree.folder(folderId);
        }
    }
}
