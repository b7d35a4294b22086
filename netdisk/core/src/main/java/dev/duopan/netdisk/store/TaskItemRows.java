package dev.duopan.netdisk.store;

import dev.duopan.api.Json;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table of what became of the items of tasks. */
public final class TaskItemRows {
    private final Handle handle;

    TaskItemRows(Handle handle) {
        this.handle = handle;
    }

    /** Notes what became of an item. */
    public void insert(long taskId, int position, Record outcome) {
        handle.execute(
                "INSERT INTO task_item (task_id, position, outcome) VALUES (?, ?, ?)",
                taskId,
                position,
                Json.write(outcome));
    }

    /** Returns what became of a task's items, by position. */
    public <T> List<T> list(long taskId, Class<T> type) {
        return handle
                .createQuery("SELECT outcome FROM task_item WHERE task_id = :task ORDER BY position")
                .bind("task", taskId)
                .mapTo(String.class)
                .list()
                .stream()
                .map(outcome -> Json.read(outcome, type))
                .toList();
    }
}
