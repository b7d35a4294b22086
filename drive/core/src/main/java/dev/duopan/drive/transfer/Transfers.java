package dev.duopan.drive.transfer;

import dev.duopan.drive.filter.TreeFilter;

/**
 * Copies files and trees between drives.
 *
 * <pre>{@code
 * Transfer transfer = Transfers.copy(
 *         new Location(local, DrivePath.of("/photos")),
 *         new Location(cloud, DrivePath.of("/backup/photos")),
 *         CopyOptions.on(ConflictPolicy.FAIL));
 * transfer.await().copied().forEach(file -> System.out.println(file.target().path()));
 * }</pre>
 *
 * <p>The target path is that of the copy itself: a file becomes that file, the content of a folder goes into that folder,
 * which is made if it is missing and may already have other things in it. Nothing is deleted, ever, but for files that
 * are overwritten.
 *
 * <p>Each file takes the cheapest way that its drives offer: a copy inside the drive; an upload straight from this
 * computer; an instant upload, when the source tells the digests that the target's service asks for; a download in
 * parallel parts; or a download into a temporary file and an upload from there. What was verified on arrival is told for
 * each file ({@link FileOutcome.Copied#verification}). Modification times travel along where the target keeps them.
 *
 * <p>Memory is bounded by the parts in flight, not by the sizes of files; the plan needs some hundred bytes for each.
 */
public final class Transfers {
    private Transfers() {}

    /**
     * Lists what is to be copied, all of it, and checks it against the limits of the target drive: names, file sizes,
     * space, and files that would meet under one name. Sends nothing.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing to copy; INVALID for a folder into itself;
     *     whatever a listing fails with. What is wrong with single files is told by {@link CopyPlan#problems}
     */
    public static CopyPlan plan(Location from, Location to) {
        return plan(from, to, TreeFilter.ALL);
    }

    /**
     * Plans a copy like {@link #plan(Location, Location)}, of a folder only what a filter means. Folders that hold nothing of
     * it aren't copied. A single file is copied whatever the filter says.
     */
    public static CopyPlan plan(Location from, Location to, TreeFilter filter) {
        return new CopyPlanner(from, to, filter).plan();
    }

    /** Plans and starts a copy; both are done by other threads. */
    public static Transfer copy(Location from, Location to, CopyOptions options) {
        return Transfer.start(() -> plan(from, to), options);
    }

    /** Starts what was planned before. A plan with problems fails without sending anything. */
    public static Transfer start(CopyPlan plan, CopyOptions options) {
        return Transfer.start(() -> plan, options);
    }
}
