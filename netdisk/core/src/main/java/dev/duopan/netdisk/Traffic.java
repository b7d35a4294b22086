package dev.duopan.netdisk;

import dev.duopan.netdisk.store.Database;
import java.time.LocalDate;

/** How many bytes were served from each account's files, by day. Only what is told is counted. */
public final class Traffic {
    private final Database database;

    Traffic(Database database) {
        this.database = database;
    }

    /** Counts bytes that were served; on disk when it returns. */
    public void count(long accountId, LocalDate day, long bytes) {
        if (bytes > 0) {
            database.run(transaction -> transaction.traffic().add(accountId, day, bytes));
        }
    }

    /** Returns the bytes that were served on a day. */
    public long served(Account account, LocalDate day) {
        return database.read(transaction -> transaction.traffic().on(account.id(), day));
    }
}
