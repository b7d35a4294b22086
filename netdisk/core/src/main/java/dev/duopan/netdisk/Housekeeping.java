package dev.duopan.netdisk;

import dev.duopan.netdisk.store.Database;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Removes what nothing refers to any more, and finds what is wrong. */
final class Housekeeping {
    /** How long it can still be said of a token that it has expired. */
    private static final Duration MEMORY_OF_TOKENS = Duration.ofDays(30);

    private static final List<String> PREFIXES = IntStream.range(0, 256)
            .mapToObj(value -> String.format("%02x", value))
            .toList();

    private final Database database;
    private final ContentShelf shelf;
    private final OpenUploads uploads;
    private final Staging staging;
    private final Clock clock;

    Housekeeping(Database database, ContentShelf shelf, OpenUploads uploads, Staging staging, Clock clock) {
        this.database = database;
        this.shelf = shelf;
        this.uploads = uploads;
        this.staging = staging;
        this.clock = clock;
    }

    Collected collect() {
        Instant now = clock.instant();
        Instant forgotten = now.minus(MEMORY_OF_TOKENS);
        int expired = database.write(transaction -> transaction.uploads().deleteExpired(now));
        int tokens = database.write(transaction -> transaction.tokens().deleteEnded(forgotten)
                + transaction.consents().deleteEnded(forgotten));
        database.note(transaction -> transaction.positions().deleteExpired(now));
        try {
            int files = uploads.forgetEnded();
            return new Collected(shelf.deleteUnused(), expired, files, tokens);
        } catch (IOException failure) {
            throw Disk.failure("Collect what nobody needs", failure);
        }
    }

    /** Also deletes the files that a crash left behind; only before uploads begin. */
    Collected collectAfterCrash() {
        try {
            int strays = deleteWholes() + deleteStrayContents();
            Collected collected = collect();
            return new Collected(
                    collected.contents(), collected.uploads(), collected.files() + strays, collected.tokens());
        } catch (IOException failure) {
            throw Disk.failure("Collect what a crash left", failure);
        }
    }

    List<String> verify() {
        List<String> problems = new ArrayList<>();
        database.read(transaction -> transaction.accounts().miscounted())
                .forEach(name -> problems.add("Account " + name + ": its used bytes are miscounted"));
        database.read(transaction -> transaction.nodes().lost())
                .forEach(id -> problems.add("Node " + id + ": the folder it is in doesn't exist"));
        try {
            for (String prefix : PREFIXES) {
                compare(prefix, problems);
            }
        } catch (IOException failure) {
            throw Disk.failure("Verify the contents", failure);
        }
        return problems;
    }

    private void compare(String prefix, List<String> problems) throws IOException {
        Map<String, FileContent> rows = rows(prefix);
        for (FileContent content : rows.values()) {
            OptionalLong size = shelf.blobs().size(content.sha256());
            if (size.isEmpty() || size.getAsLong() != content.size()) {
                problems.add("Content " + content.sha256() + ": " + content.size() + " bytes should be stored, "
                        + (size.isEmpty() ? "nothing" : size.getAsLong()) + " is");
            }
        }
    }

    private int deleteWholes() throws IOException {
        List<String> wholes = Disk.names(staging.directory()).stream()
                .filter(Staging::isWhole)
                .toList();
        for (String name : wholes) {
            Disk.delete(staging.directory().resolve(name));
        }
        return wholes.size();
    }

    private int deleteStrayContents() throws IOException {
        int deleted = 0;
        for (String prefix : PREFIXES) {
            Set<String> strays = new HashSet<>(shelf.blobs().beginningWith(prefix));
            if (!strays.isEmpty()) {
                strays.removeAll(rows(prefix).keySet());
            }
            for (String stray : strays) {
                deleted += shelf.deleteBytes(stray) ? 1 : 0;
            }
        }
        return deleted;
    }

    private Map<String, FileContent> rows(String prefix) {
        Map<String, FileContent> rows = new HashMap<>();
        database.read(transaction -> transaction.blobs().beginningWith(prefix))
                .forEach(content -> rows.put(content.sha256(), content));
        return rows;
    }
}
