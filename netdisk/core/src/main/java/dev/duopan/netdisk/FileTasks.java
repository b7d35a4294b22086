package dev.duopan.netdisk;

import dev.duopan.netdisk.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tasks that are about one file each: for every purpose the one that was ordered last. They are remembered when the file is
 * gone, until somebody has them forgotten.
 */
public final class FileTasks {
    private final Database database;
    private final Tasks tasks;

    FileTasks(Database database, Tasks tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    /**
     * Orders several tasks about a file, all or none. Where an earlier one for the same purpose will do, it stays and nothing
     * is ordered in its place.
     *
     * @param orders what is wanted
     * @param willDo judges an earlier task; what it throws comes out, and nothing is ordered then
     * @return the tasks, old or new, in the order of their purposes
     * @throws dev.duopan.api.DuopanException {@code BUSY} if the account has as many unfinished tasks of a kind as it may
     */
    public List<Task> submit(FileOrders orders, Predicate<Task> willDo) {
        List<Task> fresh = new ArrayList<>();
        List<Task> current = database.write(transaction -> {
            fresh.clear();
            Map<String, Task> known =
                    transaction.fileTasks().list(orders.account().id(), orders.fileId());
            List<Task> found = new ArrayList<>();
            orders.orders().forEach((purpose, order) -> {
                Task earlier = known.get(purpose);
                if (earlier != null && willDo.test(tasks.shown(earlier))) {
                    found.add(tasks.shown(earlier));
                } else {
                    Task task = tasks.insert(transaction, orders.account(), order);
                    transaction.fileTasks().put(orders.about(purpose), task.id());
                    fresh.add(task);
                    found.add(task);
                }
            });
            return found;
        });
        fresh.forEach(tasks::arrive);
        return current;
    }

    /** Returns the tasks about a file by purpose, the oldest first. */
    public Map<String, Task> list(Account account, long fileId) {
        Map<String, Task> found =
                database.read(transaction -> transaction.fileTasks().list(account.id(), fileId));
        found.replaceAll((purpose, task) -> tasks.shown(task));
        return found;
    }

    /** Tells whether a task is still the one that was ordered last for its purpose. */
    public boolean isCurrent(Account account, long fileId, long taskId) {
        return list(account, fileId).values().stream().anyMatch(task -> task.id() == taskId);
    }

    /**
     * Forgets all tasks about a file. Those that run aren't current any more and should end soon.
     *
     * @return whether there were any
     */
    public boolean forget(Account account, long fileId) {
        return database.write(transaction -> transaction.fileTasks().delete(account.id(), fileId)) > 0;
    }
}
