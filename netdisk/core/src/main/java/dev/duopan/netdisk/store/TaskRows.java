package dev.duopan.netdisk.store;

import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.TaskStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of long work. */
public final class TaskRows {
    private static final String UNFINISHED = " AND status IN ('WAITING', 'RUNNING', 'RETRYING')";

    private final Handle handle;

    TaskRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A task to be inserted.
     *
     * @param accountId whose
     * @param kind the name of its kind
     * @param input JSON
     * @param now the time
     */
    public record Draft(long accountId, String kind, String input, Instant now) {}

    /**
     * What is noted of a task.
     *
     * @param text its state as JSON, or why it failed
     * @param done how much is done
     * @param total of how much
     * @param now the time
     */
    public record Mark(String text, long done, long total, Instant now) {}

    /** Inserts a waiting task and returns its id. */
    public long insert(Draft draft) {
        return handle.createQuery("INSERT INTO task (account_id, kind, input, status, created_at, updated_at)"
                        + " VALUES (:account, :kind, :input, 'WAITING', :now, :now) RETURNING id")
                .bind("account", draft.accountId())
                .bind("kind", draft.kind())
                .bind("input", draft.input())
                .bind("now", draft.now().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** Returns the task of that id. */
    public Optional<Task> find(long id) {
        return handle.createQuery("SELECT * FROM task WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> task(row))
                .findOne();
    }

    /** Returns a page of an account's tasks of a kind, by id. */
    public List<Task> list(long accountId, String kind, IdPage page) {
        return handle.createQuery("SELECT * FROM task WHERE account_id = :account AND kind = :kind AND id > :after"
                        + " ORDER BY id LIMIT :limit")
                .bind("account", accountId)
                .bind("kind", kind)
                .bind("after", page.afterId())
                .bind("limit", page.limit())
                .map((row, context) -> task(row))
                .list();
    }

    /** Returns the tasks of a kind that are neither done nor failed, by id. */
    public List<Task> unfinished(String kind) {
        return handle.createQuery("SELECT * FROM task WHERE kind = :kind" + UNFINISHED + " ORDER BY id")
                .bind("kind", kind)
                .map((row, context) -> task(row))
                .list();
    }

    /** Returns how many of an account's tasks of a kind are neither done nor failed. */
    public int countUnfinished(long accountId, String kind) {
        return handle.createQuery("SELECT COUNT(*) FROM task WHERE account_id = :account AND kind = :kind" + UNFINISHED)
                .bind("account", accountId)
                .bind("kind", kind)
                .mapTo(Integer.class)
                .one();
    }

    /** Notes that somebody works on a task, unless it is done or failed. */
    public void begin(long id, Instant now) {
        handle.execute(
                "UPDATE task SET status = 'RUNNING', updated_at = ? WHERE id = ?" + UNFINISHED, now.toEpochMilli(), id);
    }

    /** Notes what to go on from. */
    public void checkpoint(long id, Mark state) {
        handle.execute(
                "UPDATE task SET state = ?, done = ?, total = ?, updated_at = ? WHERE id = ?",
                state.text(),
                state.done(),
                state.total(),
                state.now().toEpochMilli(),
                id);
    }

    /** Notes that an attempt failed and another is to follow. */
    public void retry(long id, int attempts, String failure, Instant now) {
        handle.execute(
                "UPDATE task SET status = 'RETRYING', attempts = ?, failure = ?, updated_at = ? WHERE id = ?",
                attempts,
                failure,
                now.toEpochMilli(),
                id);
    }

    /** Notes how a task ended. */
    public void finish(long id, TaskStatus status, Mark end) {
        handle.execute(
                "UPDATE task SET status = ?, failure = ?, done = ?, total = ?, updated_at = ? WHERE id = ?",
                status.name(),
                end.text(),
                end.done(),
                end.total(),
                end.now().toEpochMilli(),
                id);
    }

    /** Forgets all but the last so many of an account's tasks of a kind, as far as they are done or failed. */
    public void forgetFinished(long accountId, String kind, int kept) {
        handle.execute(
                "DELETE FROM task WHERE account_id = ? AND kind = ? AND status IN ('DONE', 'FAILED') AND id <="
                        + " (SELECT id FROM task WHERE account_id = ? AND kind = ? ORDER BY id DESC LIMIT 1 OFFSET ?)",
                accountId,
                kind,
                accountId,
                kind,
                kept);
    }

    static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("kind"),
                row.getString("input"),
                row.getString("state"),
                TaskStatus.valueOf(row.getString("status")),
                row.getLong("done"),
                row.getLong("total"),
                row.getInt("attempts"),
                row.getString("failure"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
