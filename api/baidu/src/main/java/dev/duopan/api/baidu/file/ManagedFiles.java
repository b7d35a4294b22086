package dev.duopan.api.baidu.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch. Also the payload of error 12.
 *
 * @param info one row per item; look at each, even when the call as a whole succeeded
 * @param taskid the task that goes on, if the service doesn't wait; 0 or absent otherwise
 */
public record ManagedFiles(List<Item> info, @Nullable Long taskid) {
    /**
     * What became of one item.
     *
     * @param errno 0, or the item's code
     * @param path the source
     */
    public record Item(int errno, String path) {}

    /** Returns the items that failed. */
    public List<Item> failures() {
        return info.stream().filter(item -> item.errno != 0).toList();
    }
}
