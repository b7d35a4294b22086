package dev.duopan.netdisk;

import dev.duopan.api.Json;
import dev.duopan.netdisk.store.Database;
import java.util.Optional;

/**
 * What was found out about contents by looking into them, so that nobody has to look again. It is the same for all files of
 * that content and ends with it.
 */
public final class ContentFacts {
    private final Database database;

    ContentFacts(Database database) {
        this.database = database;
    }

    /** Returns what is known of a content under a purpose, as a record of the type that was kept there. */
    public <T> Optional<T> find(FileContent content, String purpose, Class<T> type) {
        return database.read(transaction -> transaction.contentFacts().find(content.sha256(), purpose))
                .map(facts -> Json.read(facts, type));
    }

    /** Keeps a record in the place of what was known before; does nothing if the content is gone. May be repeated. */
    public void keep(FileContent content, String purpose, Object facts) {
        String json = Json.write(facts);
        database.run(transaction -> transaction.contentFacts().put(content.sha256(), purpose, json));
    }
}
