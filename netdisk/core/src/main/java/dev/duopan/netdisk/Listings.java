package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.PageRows;
import dev.duopan.netdisk.store.PositionRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listings of {@link Space#DRIVE} that are read page by page while others change it.
 *
 * <p>A page begins after the last entry of the page before, not after a number of entries: what is there from the first page
 * to the last, and keeps its name, time, size and place, appears exactly once, and a page takes as long as the first, however
 * many went before it. For this the netdisk remembers where each full page ended, for an hour and for the newest
 * {@value #POSITIONS} pages of an account. A page of which nothing is remembered begins after that many entries.
 *
 * <p>Where two listings of the same reader are the same and run at the same time, the one continues where the other was.
 */
public final class Listings {
    /** How many ends of pages are remembered for an account. */
    public static final int POSITIONS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Listings.class);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Set<Space> SPACES = EnumSet.of(Space.DRIVE);

    private final Database database;
    private final Clock clock;

    Listings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Returns a page of what is below a folder, which isn't listed itself.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if there is no such live folder
     */
    public NodePage page(Account account, PageOrder order) {
        List<PathedNode> found = look(account, tree -> found(tree, order));
        List<PathedNode> page = found.subList(0, Math.min(order.limit(), found.size()));
        if (page.size() == order.limit()) {
            remember(account, order, page.getLast().node());
        }
        return new NodePage(page, found.size() > page.size());
    }

    /**
     * Returns how much there is of each kind of files that is asked for, without those of which there is nothing.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if there is no such live folder
     */
    public Map<FileCategory, CategoryTotal> totals(Account account, long folderId, Selection selection) {
        return look(account, tree -> {
            tree.folder(folderId);
            return tree.transaction().pages().totals(new PageRows.Part(account.id(), folderId, selection));
        });
    }

    private static List<PathedNode> found(Tree tree, PageOrder order) {
        Folder folder = tree.folder(order.folderId());
        List<FileNode> nodes = nodes(tree, order);
        if (!order.selection().recursive()) {
            return nodes.stream()
                    .map(node -> new PathedNode(node, folder.path(node.name())))
                    .toList();
        }
        Set<Long> parents = nodes.stream().map(FileNode::parentId).collect(Collectors.toSet());
        Map<Long, String> paths =
                tree.transaction().pages().paths(tree.account().id(), parents);
        return nodes.stream()
                .map(node -> new PathedNode(node, paths.getOrDefault(node.parentId(), "/") + node.name()))
                .toList();
    }

    /** One node more than the page takes, if there is one. */
    private static List<FileNode> nodes(Tree tree, PageOrder order) {
        PageRows rows = tree.transaction().pages();
        PageRows.Part part = new PageRows.Part(tree.account().id(), order.folderId(), order.selection());
        int limit = Math.toIntExact(Math.min(order.limit() + 1L, Integer.MAX_VALUE));
        Optional<Position> position = order.start() == 0
                ? Optional.empty()
                : tree.transaction().positions().find(mark(tree, order), tree.now());
        return position.map(last -> rows.after(part, last, limit))
                .orElseGet(() -> rows.from(part, order.start(), limit));
    }

    private static PositionRows.Mark mark(Tree tree, PageOrder order) {
        return new PositionRows.Mark(tree.account().id(), order.listing(), order.start());
    }

    private void remember(Account account, PageOrder order, FileNode last) {
        Position position = Position.of(last, order.selection().order());
        PositionRows.Mark mark = new PositionRows.Mark(account.id(), order.listing(), order.start() + order.limit());
        Instant end = clock.instant().plus(MEMORY);
        try {
            database.note(transaction -> transaction.positions().keep(mark, position, end));
        } catch (DuopanException failure) {
            LOG.warn("Could not remember where a page ended; the next one is counted", failure);
        }
    }

    private <T> T look(Account account, Function<Tree, T> work) {
        return database.read(transaction -> work.apply(new Tree(transaction, account, clock.instant(), SPACES)));
    }
}
