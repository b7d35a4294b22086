package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.TaskRun.StoppedException;
import dev.duopan.netdisk.store.TaskRows;
import dev.duopan.netdisk.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the tasks of one kind wait and are done, the oldest first, as many at once as the kind allows.
 *
 * @param <I> what a task is told
 */
final class TaskDesk<I extends Record> {
    /** What happens beyond the desk. */
    interface Office {
        TaskRun.Surroundings surroundings();

        /** Puts a task before its desk after a while. */
        void later(Duration pause, Runnable arrival);

        /** Orders tasks inside the transaction and returns what puts them before their desks when it is committed. */
        List<Runnable> order(Transaction transaction, Account account, List<TaskOrder<?>> orders);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TaskDesk.class);

    private final TaskKind<I> kind;
    private final TaskWorker<I> worker;
    private final Office office;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Long> waiting = new LinkedHashMap<>();
    private final Map<Long, Integer> runningByAccount = new HashMap<>();
    private final Map<Long, Thread> threads = new HashMap<>();
    private boolean open;

    TaskDesk(TaskKind<I> kind, TaskWorker<I> worker, Office office) {
        this.kind = kind;
        this.worker = worker;
        this.office = office;
    }

    TaskKind<I> kind() {
        return kind;
    }

    /** Begins to work, with what was left behind; what rested between two attempts rests on. */
    void start(List<Task> unfinished) {
        lock.lock();
        try {
            open = true;
            unfinished.forEach(this::takeUp);
            fill();
        } finally {
            lock.unlock();
        }
    }

    private void takeUp(Task task) {
        Duration rest = restOf(task);
        if (rest.isPositive()) {
            office.later(rest, () -> arrive(task.id(), task.accountId()));
        } else {
            waiting.put(task.id(), task.accountId());
        }
    }

    private Duration restOf(Task task) {
        if (task.status() != TaskStatus.RETRYING) {
            return Duration.ZERO;
        }
        Instant due = task.updatedAt().plus(kind.pauseAfter(task.attempts()));
        return Duration.between(office.surroundings().clock().instant(), due);
    }

    void arrive(long taskId, long accountId) {
        lock.lock();
        try {
            waiting.put(taskId, accountId);
            fill();
        } finally {
            lock.unlock();
        }
    }

    /** Begins no task any more and interrupts those that run; returns their threads. */
    List<Thread> stop() {
        lock.lock();
        try {
            open = false;
            List<Thread> running = new ArrayList<>(threads.values());
            running.forEach(Thread::interrupt);
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void fill() {
        Iterator<Map.Entry<Long, Long>> next = waiting.entrySet().iterator();
        while (open && threads.size() < kind.parallel() && next.hasNext()) {
            Map.Entry<Long, Long> candidate = next.next();
            long accountId = candidate.getValue();
            boolean busy = threads.containsKey(candidate.getKey())
                    || runningByAccount.getOrDefault(accountId, 0) >= kind.parallelPerAccount();
            if (!busy) {
                next.remove();
                begin(candidate.getKey(), accountId);
            }
        }
    }

    private void begin(long taskId, long accountId) {
        runningByAccount.merge(accountId, 1, Integer::sum);
        Thread thread = Thread.ofVirtual()
                .name("task-" + kind.name() + "-" + taskId)
                .unstarted(() -> {
                    try {
                        work(taskId);
                    } catch (RuntimeException failure) {
                        LOG.error(
                                "Task {} of kind {} was left; it goes on at the next start",
                                taskId,
                                kind.name(),
                                failure);
                    } finally {
                        end(taskId, accountId);
                    }
                });
        threads.put(taskId, thread);
        thread.start();
    }

    private void end(long taskId, long accountId) {
        lock.lock();
        try {
            threads.remove(taskId);
            runningByAccount.computeIfPresent(accountId, (id, count) -> count == 1 ? null : count - 1);
            fill();
        } finally {
            lock.unlock();
        }
    }

    private void work(long taskId) {
        TaskRun.Surroundings around = office.surroundings();
        Optional<Task> unfinished = around.database().write(transaction -> {
            transaction.tasks().begin(taskId, around.clock().instant());
            return transaction
                    .tasks()
                    .find(taskId)
                    .filter(task -> !task.status().isFinal());
        });
        unfinished.ifPresent(this::attempt);
    }

    private void attempt(Task task) {
        TaskRun.Surroundings around = office.surroundings();
        Account account = around.database()
                .read(transaction ->
                        transaction.accounts().find(task.accountId()).orElseThrow());
        try {
            worker.run(new TaskRun<>(task, account, task.input(kind.input()), around));
            finish(task, account, TaskStatus.DONE, "");
        } catch (StoppedException stopped) {
            LOG.debug("Task {} of kind {} rests", task.id(), kind.name());
        } catch (Exception failure) {
            fail(task, account, failure);
        } finally {
            around.progress().forget(task.id());
        }
    }

    private void fail(Task task, Account account, Exception failure) {
        if (office.surroundings().stopping().getAsBoolean()) {
            return;
        }
        int failed = task.attempts() + 1;
        if (mayPass(failure) && failed < kind.attempts()) {
            office.surroundings()
                    .database()
                    .run(transaction -> transaction
                            .tasks()
                            .retry(
                                    task.id(),
                                    failed,
                                    reason(failure),
                                    office.surroundings().clock().instant()));
            office.later(kind.pauseAfter(failed), () -> arrive(task.id(), task.accountId()));
            return;
        }
        if (!(failure instanceof DuopanException)) {
            LOG.error("Task {} of kind {} failed unexpectedly", task.id(), kind.name(), failure);
        }
        finish(task, account, TaskStatus.FAILED, reason(failure));
    }

    private void finish(Task task, Account account, TaskStatus status, String failure) {
        TaskRun.Surroundings around = office.surroundings();
        TaskProgress.Share share = around.progress().of(task);
        Instant now = around.clock().instant();
        List<Runnable> arrivals = around.database().write(transaction -> {
            TaskRows rows = transaction.tasks();
            rows.finish(task.id(), status, new TaskRows.Mark(failure, share.done(), share.total(), now));
            return rows.find(task.id())
                    .map(finished -> office.order(transaction, account, worker.afterwards(finished)))
                    .orElse(List.of());
        });
        arrivals.forEach(Runnable::run);
    }

    private static boolean mayPass(Exception failure) {
        return failure instanceof DuopanException known
                && (known.kind() == ErrorKind.UNAVAILABLE
                        || known.kind() == ErrorKind.BUSY
                        || known.kind() == ErrorKind.RATE_LIMITED);
    }

    private static String reason(Exception failure) {
        String message = failure instanceof DuopanException ? failure.getMessage() : null;
        return message == null ? "the server failed; its log says why" : message;
    }
}
