package dev.duopan.netdisk;

import dev.duopan.api.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a {@link ChangeOrder}.
 *
 * @param position of the item in its order, from 0
 * @param change what was wanted
 * @param before what was found at the path, null if nothing was
 * @param after what came of it: the copy, the moved one, or what was there already and stays; null after a deletion or
 *     failure
 * @param path where that is, null if there is nothing
 * @param failure why nothing was changed, null if all went well
 */
public record ChangeOutcome(
        int position,
        FileChange change,
        @Nullable Look before,
        @Nullable Look after,
        @Nullable String path,
        @Nullable ErrorKind failure) {
    /**
     * What a file or folder looked like.
     *
     * @param folder whether it was a folder
     * @param size in bytes, 0 for folders
     * @param modifiedAt in milliseconds since 1970
     */
    public record Look(boolean folder, long size, long modifiedAt) {
        static Look of(FileNode node) {
            return new Look(node.isFolder(), node.size(), node.modifiedAt().toEpochMilli());
        }
    }

    /** Returns whether the item was left as it was because something was in its way. */
    public boolean failed() {
        return failure != null;
    }
}
