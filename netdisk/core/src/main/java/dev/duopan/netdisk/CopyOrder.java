package dev.duopan.netdisk;

import java.util.List;

/**
 * Files and folders that are to be copied, folders with everything live in them.
 *
 * @param ids what to copy
 * @param targetFolderId the folder that the copies go to
 */
public record CopyOrder(List<Long> ids, long targetFolderId) {
    /** Copies the list. */
    public CopyOrder {
        ids = List.copyOf(ids);
    }
}
