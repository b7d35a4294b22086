package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes to many files and folders of {@link Space#DRIVE}, each of which succeeds or fails by itself: while the caller
 * waits, or by a task. A task makes a few changes in a transaction, together with the note what became of them and how far it
 * is. So each is made once, whenever the process dies.
 */
public final class Changes {
    /** How many finished tasks of an account are remembered. */
    static final int REMEMBERED = 100;

    private static final TaskKind<ChangeOrder> KIND =
            new TaskKind<>("change", ChangeOrder.class, 4, 1, 3, Duration.ofSeconds(1)).withOpenPerAccount(1);

    private static final Set<Space> DRIVE = Set.of(Space.DRIVE);

    private final Database database;
    private final Clock clock;
    private final Tasks tasks;

    Changes(Database database, Clock clock, Tasks tasks) {
        this.database = database;
        this.clock = clock;
        this.tasks = tasks;
        tasks.register(KIND, this::run);
    }

    /**
     * Makes changes and returns what became of them, in their order.
     *
     * @throws DuopanException {@code UNAVAILABLE} if the database fails; the changes before that are made
     */
    public List<ChangeOutcome> make(Account account, ChangeOrder order) {
        List<ChangeOutcome> outcomes = new ArrayList<>();
        while (outcomes.size() < order.items().size()) {
            outcomes.addAll(database.write(transaction -> step(transaction, account, order, outcomes.size())));
        }
        return outcomes;
    }

    /**
     * Orders changes. The task counts items, and fails when all have had their turn and some failed. Of an account's finished
     * tasks the last hundred are remembered.
     *
     * @throws DuopanException {@code BUSY} if an earlier task of the account isn't finished
     */
    public Task order(Account account, ChangeOrder order) {
        Task task = database.write(transaction -> {
            Task ordered = tasks.insert(transaction, account, new TaskOrder<>(KIND, order));
            transaction.tasks().forgetFinished(account.id(), KIND.name(), REMEMBERED);
            return ordered;
        });
        tasks.arrive(task);
        return task;
    }

    /** Returns an order's task, nothing if the account has none of that id. */
    public Optional<Task> find(Account account, long id) {
        return tasks.find(account, KIND, id);
    }

    /** Returns what became of the items of a task so far, by their position. */
    public List<ChangeOutcome> outcomes(Task task) {
        return database.read(transaction -> transaction.taskItems().list(task.id(), ChangeOutcome.class));
    }

    private void run(TaskRun<ChangeOrder> run) {
        ChangeState state = run.state(ChangeState.class).orElse(ChangeState.BEGIN);
        int total = run.input().items().size();
        run.progress(state.next(), total);
        while (state.next() < total) {
            run.checkContinue();
            state = step(run, state);
            run.progress(state.next(), total);
        }
        if (state.failed() > 0) {
            throw new DuopanException(
                    ErrorKind.CONFLICT,
                    "Change %d files and folders: %d of them couldn't be changed".formatted(total, state.failed()));
        }
    }

    private ChangeState step(TaskRun<ChangeOrder> run, ChangeState from) {
        return database.write(transaction -> {
            List<ChangeOutcome> outcomes = step(transaction, run.account(), run.input(), from.next());
            outcomes.forEach(outcome -> transaction.taskItems().insert(run.id(), outcome.position(), outcome));
            ChangeState reached = from.after(outcomes);
            int total = run.input().items().size();
            run.checkpoint(transaction, reached, new TaskProgress.Share(reached.next(), total));
            return reached;
        });
    }

    private List<ChangeOutcome> step(Transaction transaction, Account account, ChangeOrder order, int from) {
        return ChangeStep.take(new Tree(transaction, account, clock.instant(), DRIVE), order, from);
    }
}
