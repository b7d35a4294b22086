package dev.duopan.api.baidu.file;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch. Also the payload of error 12.
 *
 * @param info one row per item; look at each, even when the call as a whole succeeded
 * @param taskid the task that goes on, if the service doesn't wait; 0 or absent otherwise
 */
public record ManagedFiles(List<Item> info, @Nullable Long taskid) {
    /**
     * The most items of one call. The service's limit isn't published; clients cut at 64 or 100 (docs/wire/baidu-xpan.md section 6).
     */
    public static final int MOST_ITEMS = 10_000;
    /** The most items for which the netdisk waits when it may decide. */
    public static final int MOST_AWAITED = 100;

    /** Takes a missing list for an empty one. */
    public ManagedFiles {
        info = info == null ? List.of() : info;
    }

    /** Something that goes on. */
    public static ManagedFiles task(long taskid) {
        return new ManagedFiles(List.of(), taskid);
    }

    /** Returns the task that goes on, nothing if all is done. */
    public OptionalLong task() {
        return taskid == null || taskid == 0 ? OptionalLong.empty() : OptionalLong.of(taskid);
    }

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
