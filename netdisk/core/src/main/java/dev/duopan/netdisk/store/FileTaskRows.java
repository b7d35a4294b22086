package dev.duopan.netdisk.store;

import dev.duopan.netdisk.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The table of which task was ordered last about a file. */
public final class FileTaskRows {
    private final Handle handle;

    FileTaskRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Something about a file.
     *
     * @param accountId whose
     * @param fileId the file
     * @param purpose what for
     */
    public record About(long accountId, long fileId, String purpose) {}

    /** Notes a task, in the place of the one before. */
    public void put(About about, long taskId) {
        handle.execute(
                "INSERT INTO file_task (account_id, file_id, purpose, task_id) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (account_id, file_id, purpose) DO UPDATE SET task_id = excluded.task_id",
                about.accountId(),
                about.fileId(),
                about.purpose(),
                taskId);
    }

    /** Returns the tasks that were noted about a file, by purpose. */
    public Map<String, Task> list(long accountId, long fileId) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        handle.createQuery("SELECT f.purpose, t.* FROM file_task f JOIN task t ON t.id = f.task_id"
                        + " WHERE f.account_id = :account AND f.file_id = :file ORDER BY t.id")
                .bind("account", accountId)
                .bind("file", fileId)
                .map((row, context) -> Map.entry(row.getString("purpose"), TaskRows.task(row)))
                .forEach(entry -> tasks.put(entry.getKey(), entry.getValue()));
        return tasks;
    }

    /** Forgets what was noted about a file; returns how much that was. */
    public int delete(long accountId, long fileId) {
        return handle.execute("DELETE FROM file_task WHERE account_id = ? AND file_id = ?", accountId, fileId);
    }
}
