package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ListedEntries;
import java.util.List;

/** Entries of an account that were listed before: by id where the service has ids, in batches where it takes them. */
record CloudListedEntries(CloudPaths paths) implements ListedEntries {
    @Override
    public void remember(Entry listed) {
        paths.files().remember(listed);
    }

    @Override
    public void delete(List<Entry> listed) {
        int batch = paths.traits().batchLimit();
        for (int start = 0; start < listed.size(); start += batch) {
            discard(listed.subList(start, Math.min(listed.size(), start + batch)));
        }
        listed.forEach(entry -> paths.files().forget(entry.path()));
    }

    /** A service may refuse a whole batch because something in it is gone. */
    private void discard(List<Entry> batch) {
        try {
            paths.files().discard(batch);
        } catch (DuopanException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                throw e;
            }
            if (batch.size() > 1) {
                batch.forEach(entry -> discard(List.of(entry)));
            }
        }
    }
}
