package dev.duopan.drive.sync;

/**
 * Makes one tree like another: copies, moves and syncs, between any two drives.
 *
 * <p>First both trees are listed, each folder once, and compared; what comes of it is a {@link SyncPlan}, data that can be shown
 * before anything happens. A folder that can't be listed completely ends the planning. Then the plan is carried out: folders,
 * then files, then whatever vanishes. Nothing vanishes from the target unless everything before succeeded.
 */
public final class Sync {
    private Sync() {}

    /**
     * Lists and compares. Changes nothing.
     *
     * @param progress tells others how far it is
     * @throws IncompleteListingException if a folder of either side can't be listed completely
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is no source; INVALID if source, target and backup overlap;
     *     EXISTS if the target is a file; UNAUTHENTICATED
     */
    public static SyncPlan plan(SyncOrder order, ScanProgress progress) {
        return new SyncPlanner(order, progress).plan();
    }

    /**
     * Starts to carry out a plan.
     *
     * @throws TooManyDeletionsException if more would vanish than may
     * @throws dev.duopan.api.DuopanException as the first problem of the plan
     */
    public static SyncRun start(SyncPlan plan, SyncOptions options) {
        plan.check();
        return SyncRun.start(plan, options);
    }
}
