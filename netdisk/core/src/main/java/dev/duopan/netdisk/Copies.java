package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/**
 * Copies of many files and folders, made by a task: a few hundred in a transaction, together with the note how far it is. So
 * nothing is copied twice, whenever the process dies. Copies can be seen as soon as they are made; a name that is taken gets a
 * number.
 */
public final class Copies {
    private static final TaskKind<CopyOrder> KIND =
            new TaskKind<>("copy", CopyOrder.class, 4, 1, 3, Duration.ofSeconds(1)).withOpenPerAccount(100);

    private static final Set<Space> DRIVE = Set.of(Space.DRIVE);

    private final Database database;
    private final Clock clock;
    private final Tasks tasks;

    Copies(Database database, Clock clock, Tasks tasks) {
        this.database = database;
        this.clock = clock;
        this.tasks = tasks;
        tasks.register(KIND, this::run);
    }

    /**
     * Orders copies. The task counts files and folders, and fails with what stopped it; what was copied by then stays.
     *
     * @throws DuopanException {@code NOT_FOUND} if there is no such live node or folder, {@code INVALID} for the root folder,
     *     {@code CONFLICT} if a folder would get inside itself, {@code QUOTA} if the account is too full, {@code BUSY} if too
     *     many copies are waiting
     */
    public Task order(Account account, CopyOrder order) {
        database.read(transaction -> check(new Tree(transaction, account, clock.instant(), DRIVE), order));
        return tasks.submit(account, KIND, order);
    }

    /**
     * Returns an order's task.
     *
     * @throws DuopanException {@code NOT_FOUND} if the account has none of that id
     */
    public Task get(Account account, long id) {
        return tasks.get(account, KIND, id);
    }

    private static boolean check(Tree tree, CopyOrder order) {
        Folder target = tree.folder(order.targetFolderId());
        long bytes = 0;
        for (long id : order.ids()) {
            FileNode node = tree.movable(id);
            if (target.isWithin(id)) {
                throw new DuopanException(
                        ErrorKind.CONFLICT,
                        "Copy folder " + node.name() + " into " + target.path() + ": a folder can't get inside itself");
            }
            bytes += node.isFolder() ? summary(tree, id).bytes() : node.size();
        }
        tree.checkRoom(bytes);
        return true;
    }

    private static FolderSummary summary(Tree tree, long folderId) {
        return tree.transaction().subtrees().summary(tree.account().id(), folderId);
    }

    private void run(TaskRun<CopyOrder> run) {
        CopyState state = run.state(CopyState.class)
                .orElseGet(() -> CopyState.begin(read(run, tree -> count(tree, run.input()))));
        run.progress(state.done(), state.total());
        while (!state.isComplete(run.input())) {
            run.checkContinue();
            state = step(run, state);
            run.progress(state.done(), state.total());
        }
        if (state.lost() > 0) {
            throw new DuopanException(
                    ErrorKind.NOT_FOUND,
                    "Copy %d files and folders: %d of them, or their copies, were gone before that was done"
                            .formatted(run.input().ids().size(), state.lost()));
        }
    }

    private CopyState step(TaskRun<CopyOrder> run, CopyState from) {
        return database.write(transaction -> {
            Tree tree = new Tree(transaction, run.account(), clock.instant(), DRIVE);
            CopyState reached = CopyStep.take(tree, run.input(), from);
            run.checkpoint(transaction, reached, new TaskProgress.Share(reached.done(), reached.total()));
            return reached;
        });
    }

    private <T> T read(TaskRun<CopyOrder> run, Function<Tree, T> work) {
        return database.read(transaction -> work.apply(new Tree(transaction, run.account(), clock.instant(), DRIVE)));
    }

    private static long count(Tree tree, CopyOrder order) {
        return order.ids().stream()
                .filter(tree::isLive)
                .mapToLong(id -> 1 + (tree.get(id).isFolder() ? content(tree, id) : 0))
                .sum();
    }

    private static long content(Tree tree, long folderId) {
        FolderSummary summary = summary(tree, folderId);
        return summary.files() + summary.folders();
    }
}
