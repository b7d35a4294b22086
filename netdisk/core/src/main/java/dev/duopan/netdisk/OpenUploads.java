package dev.duopan.netdisk;

import dev.duopan.netdisk.store.Database;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The uploads that this process works on. */
final class OpenUploads {
    private final Map<String, OpenUpload> uploads = new ConcurrentHashMap<>();
    private final Database database;
    private final Staging staging;
    private final HashingThreads threads;

    OpenUploads(Database database, Staging staging, HashingThreads threads) {
        this.database = database;
        this.staging = staging;
        this.threads = threads;
    }

    OpenUpload of(UploadSession session) {
        return uploads.computeIfAbsent(
                session.id(), id -> new OpenUpload(session, new UploadFiles(staging, id), database, threads));
    }

    /** Forgets an upload and deletes its files. */
    void forget(String uploadId) throws IOException {
        OpenUpload upload = uploads.remove(uploadId);
        if (upload != null) {
            upload.forget();
        }
        Disk.delete(staging.upload(uploadId));
    }

    /**
     * Forgets the uploads that have ended and deletes their files; returns how many there were. What is known is listed
     * before the database is asked, so that an upload that begins meanwhile is left alone.
     */
    int forgetEnded() throws IOException {
        Set<String> known = new HashSet<>(uploads.keySet());
        Disk.names(staging.directory()).stream()
                .filter(name -> !Staging.isWhole(name))
                .forEach(known::add);
        known.removeAll(database.read(transaction -> transaction.uploads().open()));
        for (String ended : known) {
            forget(ended);
        }
        return known.size();
    }
}
