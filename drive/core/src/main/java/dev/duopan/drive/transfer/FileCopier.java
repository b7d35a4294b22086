package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DirectSource;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.StagedUpload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies single files from one drive to another, each the cheapest way that the two offer, and verifies it on arrival. Safe for
 * use by several threads. Close it when all copies have ended: that deletes the folder of files on their way.
 */
public final class FileCopier implements AutoCloseable {
    private final PauseSwitch pauses;
    private final Spool spool;
    private final List<CopyRoute> routes;

    /** Copies between drives that have no name beyond this process: no file is gone on with by a later one. */
    public FileCopier(Drive from, Drive to, CopyOptions options) {
        this(new Location(from, DrivePath.ROOT), new Location(to, DrivePath.ROOT), options);
    }

    /**
     * Copies from one drive to another, which stay open; the paths of both places don't matter here, nor do the number of
     * transfers and the listener of the options.
     */
    public FileCopier(Location from, Location to, CopyOptions options) {
        RouteContext context = new RouteContext(from, to, options, new ReadingLanes(options.lanes()));
        this.pauses = options.pauses();
        this.spool = new Spool(options.spoolFolder(), context.remembers());
        this.routes = routes(context);
    }

    /**
     * Copies a file.
     *
     * @param meter hears of every byte that arrived
     * @throws DuopanException as the drives tell; also CORRUPT if what arrived differs, CONFLICT if the source changed
     *     meanwhile. Nothing half is left at the target then
     */
    public FileOutcome.Copied copy(PlannedFile file, FileMeter meter) {
        return copy(new FileTask(file, meter));
    }

    private FileOutcome.Copied copy(FileTask task) {
        pauses.await();
        for (CopyRoute route : routes) {
            Optional<FileOutcome.Copied> copied = route.copy(task);
            if (copied.isPresent()) {
                return copied.get();
            }
        }
        throw new DuopanException(
                ErrorKind.UNSUPPORTED, "Copying " + task.source().path() + " failed: no way leads to its target.");
    }

    @Override
    public void close() {
        spool.close();
    }

    private List<CopyRoute> routes(RouteContext context) {
        List<CopyRoute> routes = new ArrayList<>();
        if (context.source().equals(context.target())) {
            routes.add(new WithinDriveRoute(context));
        }
        Optional<DirectSource> direct = context.source().capability(DirectSource.class);
        if (direct.isPresent()) {
            routes.add(new UploadRoute(context, direct.get()));
            return routes;
        }
        context.target()
                .capability(InstantUpload.class)
                .ifPresent(instant -> routes.add(new InstantRoute(context, instant)));
        Optional<StagedUpload> staged = context.target().capability(StagedUpload.class);
        routes.add(staged.<CopyRoute>map(stages -> new DownloadRoute(context, stages))
                .orElseGet(() -> new RelayRoute(context, spool)));
        return routes;
    }
}
