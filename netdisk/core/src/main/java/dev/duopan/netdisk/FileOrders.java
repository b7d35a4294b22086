package dev.duopan.netdisk;

import dev.duopan.netdisk.store.FileTaskRows;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tasks that are wanted about one file.
 *
 * @param account whose it is
 * @param fileId the file
 * @param orders the tasks by purpose, in order
 */
public record FileOrders(Account account, long fileId, Map<String, TaskOrder<?>> orders) {
    /** Copies the map. */
    public FileOrders {
        orders = Collections.unmodifiableMap(new LinkedHashMap<>(orders));
    }

    FileTaskRows.About about(String purpose) {
        return new FileTaskRows.About(account.id(), fileId, purpose);
    }
}
