package dev.duopan.drive.state;

import dev.duopan.drive.DigestCache;
import dev.duopan.drive.transfer.TransferJournal;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The journal and the cache of digests of one user, in the file {@code state.db} of a folder. Any number of processes may use
 * it at once, and it is opened by the first thing that is asked or kept. Safe for use by many threads.
 *
 * <p>It holds paths, digests, and tokens of unfinished uploads, which are worth something only with a login; only its owner
 * may read it. A damaged file is set aside and begun anew; one that can't be opened or is of a newer program is left alone,
 * and nothing is remembered. Both are logged, neither ever fails.
 */
public final class StateFile implements AutoCloseable {
    private static final int MOST_FILES = 300_000;

    private final Database database;
    private final SqliteJournal journal;
    private final SqliteDigestCache digests;

    private StateFile(Path folder, Clock clock) {
        this.database = new Database(folder);
        this.journal = new SqliteJournal(database, new Owners(folder.resolve("owners")), clock);
        this.digests = new SqliteDigestCache(database, MOST_FILES);
    }

    /** The state in a folder, which is made when it is needed. */
    public static StateFile in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    static StateFile in(Path folder, Clock clock) {
        return new StateFile(folder, clock);
    }

    /** Returns what remembers files on their way, for seven days after their last progress. Usable until this is closed. */
    public TransferJournal journal() {
        return journal;
    }

    /** Returns what remembers the digests of some 300,000 files. Usable until this is closed. */
    public DigestCache digests() {
        return digests;
    }

    /** Writes what is still to be written and lets go of the file. */
    @Override
    public void close() {
        digests.flush();
        journal.close();
        database.close();
    }
}
