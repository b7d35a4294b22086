package dev.duopan.netdisk;

import java.util.List;

/**
 * How far a {@link CopyOrder} is.
 *
 * @param next which of the ids is next
 * @param open the folders whose content is being copied, the innermost last
 * @param done how many files and folders were copied
 * @param total how many there were when it began
 * @param lost how many of the ids were gone when their turn came, or went while they were copied
 */
record CopyState(int next, List<OpenFolder> open, long done, long total, int lost) {
    CopyState {
        open = List.copyOf(open);
    }

    static CopyState begin(long total) {
        return new CopyState(0, List.of(), 0, total, 0);
    }

    boolean isComplete(CopyOrder order) {
        return open.isEmpty() && next >= order.ids().size();
    }

    /**
     * A folder whose content is being copied, by id.
     *
     * @param original the folder
     * @param copy its copy
     * @param after the id of the child that was copied last, 0 for none
     */
    record OpenFolder(long original, long copy, long after) {
        OpenFolder past(long child) {
            return new OpenFolder(original, copy, child);
        }
    }
}
