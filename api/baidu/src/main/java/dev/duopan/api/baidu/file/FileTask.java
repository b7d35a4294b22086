package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.baidu.NumberFlag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is that copies, moves, renames or deletes.
 *
 * @param taskErrno 0, or the code of the whole task; 4 if items failed
 * @param status how far it is
 * @param progress 0 to 100; servers may leave it out when it has ended
 * @param list what became of the items, when it has ended; of a failed task only the items that failed
 * @param total how many items it had, when it has ended
 */
public record FileTask(
        @JsonProperty("task_errno") int taskErrno,
        FileTaskStatus status,
        @Nullable Integer progress,
        @Nullable List<Item> list,
        @Nullable Integer total) {
    /**
     * What became of one item.
     *
     * @param errorCode why it wasn't changed; 0 or absent if it was
     * @param from path of what was copied, moved or renamed
     * @param to path of what came of that
     * @param fromMeta what it was
     * @param toMeta what it is
     * @param ondup what was to happen with what is in the way
     * @param path of what was deleted, or failed
     * @param isdir whether what was deleted was a folder
     * @param size of what was deleted, in bytes
     */
    public record Item(
            @JsonProperty("error_code") @Nullable Integer errorCode,
            @Nullable String from,
            @Nullable String to,
            @JsonProperty("from_meta") @Nullable Source fromMeta,
            @JsonProperty("to_meta") @Nullable Target toMeta,
            @Nullable OnDuplicate ondup,
            @Nullable String path,
            @NumberFlag @Nullable Boolean isdir,
            @Nullable Long size) {
        /** Something that was copied, moved or renamed. */
        public static Item changed(String from, Source fromMeta, String to, Target toMeta, OnDuplicate ondup) {
            return new Item(null, from, to, fromMeta, toMeta, ondup, null, null, null);
        }

        /** Something that was deleted. */
        public static Item deleted(String path, boolean folder, long size) {
            return new Item(null, null, null, null, null, null, path, folder, size);
        }

        /** Something that was left as it is. */
        public static Item failed(String path, int errorCode) {
            return new Item(errorCode, null, null, null, null, null, path, null, null);
        }

        /** Returns whether it was left as it is. */
        public boolean failed() {
            return errorCode != null && errorCode != 0;
        }

        /** Returns the path by which the item was named. */
        public String source() {
            return path != null ? path : Objects.requireNonNullElse(from, "");
        }
    }

    /**
     * What an item was. Its time is a text on the wire, unlike that of {@link Target}.
     *
     * @param isdir whether it is a folder
     * @param mtime when it was changed, in seconds since 1970
     * @param size in bytes, 0 for folders
     */
    public record Source(
            @NumberFlag boolean isdir, @Nullable String mtime, long size) {}

    /**
     * What came of an item.
     *
     * @param isdir whether it is a folder
     * @param mtime when it was changed, in seconds since 1970
     * @param size in bytes, 0 for folders
     */
    public record Target(@NumberFlag boolean isdir, long mtime, long size) {}

    /** Returns the items that weren't changed. */
    public List<Item> failures() {
        return list == null
                ? List.of()
                : list.stream().filter(item -> item.failed()).toList();
    }
}
