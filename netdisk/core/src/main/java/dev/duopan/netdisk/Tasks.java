package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Json;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.TaskRows;
import dev.duopan.netdisk.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Work that goes on after the call that ordered it, and after a restart.
 *
 * <p>A task is on disk before {@link #submit} returns. What runs when the process dies is run again at the next start, from
 * its worker's last checkpoint. Each worker is registered before {@link #start}; tasks of kinds without a worker wait.
 */
public final class Tasks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;
    private final TaskProgress progress = new TaskProgress();
    private final Map<String, TaskDesk<?>> desks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("netdisk-tasks").factory());
    private volatile boolean stopping;

    Tasks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Says who does the tasks of a kind.
     *
     * @throws IllegalArgumentException if somebody does them already
     */
    public <I extends Record> void register(TaskKind<I> kind, TaskWorker<I> worker) {
        if (desks.putIfAbsent(kind.name(), new TaskDesk<>(kind, worker, new Outside())) != null) {
            throw new IllegalArgumentException("tasks of kind %s have a worker already".formatted(kind.name()));
        }
    }

    /** Begins to work, first on what an earlier process left. To be called once, when all workers are registered. */
    public void start() {
        desks.values().forEach(desk -> desk.start(unfinished(desk.kind())));
    }

    /**
     * Orders a task.
     *
     * @throws DuopanException {@code BUSY} if the account has as many unfinished tasks of this kind as it may
     */
    public <I extends Record> Task submit(Account account, TaskKind<I> kind, I input) {
        Task task = database.write(transaction -> insert(transaction, account, new TaskOrder<>(kind, input)));
        arrive(task);
        return task;
    }

    /** Returns the account's task of that kind and id. */
    public Optional<Task> find(Account account, TaskKind<?> kind, long id) {
        return database.read(transaction -> transaction.tasks().find(id))
                .filter(task -> task.accountId() == account.id() && task.kind().equals(kind.name()))
                .map(progress::shown);
    }

    /**
     * Returns the account's task of that kind and id.
     *
     * @throws DuopanException {@code NOT_FOUND} if there is none
     */
    public Task get(Account account, TaskKind<?> kind, long id) {
        return find(account, kind, id)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, "Look up task " + id + ": there is none; its order answered the id"));
    }

    /** Returns a task with the progress that it has made since it was last written. */
    Task shown(Task task) {
        return progress.shown(task);
    }

    /** Returns a page of the account's tasks of that kind, by id. */
    public List<Task> list(Account account, TaskKind<?> kind, IdPage page) {
        return database.read(transaction -> transaction.tasks().list(account.id(), kind.name(), page)).stream()
                .map(progress::shown)
                .toList();
    }

    /** Interrupts what runs and waits for it; it goes on at the next start. */
    @Override
    public void close() {
        stopping = true;
        timer.shutdownNow();
        List<Thread> running =
                desks.values().stream().flatMap(desk -> desk.stop().stream()).toList();
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            for (Thread thread : running) {
                thread.join(Duration.between(Instant.now(), deadline));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Task> unfinished(TaskKind<?> kind) {
        return database.read(transaction -> transaction.tasks().unfinished(kind.name()));
    }

    /** Orders a task inside a transaction; {@link #arrive} is to follow when that is committed. */
    <I extends Record> Task insert(Transaction transaction, Account account, TaskOrder<I> order) {
        TaskRows rows = transaction.tasks();
        TaskKind<I> kind = order.kind();
        if (rows.countUnfinished(account.id(), kind.name()) >= kind.openPerAccount()) {
            throw new DuopanException(
                    ErrorKind.BUSY,
                    "Order more work: %d tasks of this kind aren't finished yet; wait for one"
                            .formatted(kind.openPerAccount()));
        }
        long id =
                rows.insert(new TaskRows.Draft(account.id(), kind.name(), Json.write(order.input()), clock.instant()));
        return rows.find(id).orElseThrow();
    }

    /** Puts a task that is on disk before those who do it. */
    void arrive(Task task) {
        TaskDesk<?> desk = desks.get(task.kind());
        if (desk != null) {
            desk.arrive(task.id(), task.accountId());
        }
    }

    private final class Outside implements TaskDesk.Office {
        @Override
        public TaskRun.Surroundings surroundings() {
            return new TaskRun.Surroundings(database, clock, progress, () -> stopping);
        }

        @Override
        public void later(Duration pause, Runnable arrival) {
            if (!stopping) {
                ScheduledFuture<?> unused = timer.schedule(arrival, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public List<Runnable> order(Transaction transaction, Account account, List<TaskOrder<?>> orders) {
            List<Runnable> arrivals = new ArrayList<>();
            for (TaskOrder<?> order : orders) {
                Task task = insert(transaction, account, order);
                arrivals.add(() -> arrive(task));
            }
            return arrivals;
        }
    }
}
