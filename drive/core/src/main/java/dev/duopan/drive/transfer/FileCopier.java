package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DirectSource;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.StagedUpload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends each file the cheapest way that the two drives of a plan offer. */
final class FileCopier implements AutoCloseable {
    private final Spool spool;
    private final List<CopyRoute> routes;

    FileCopier(CopyPlan plan, CopyOptions options) {
        this.spool = new Spool(options.spoolFolder());
        this.routes = routes(new RouteContext(plan.from().drive(), plan.to().drive(), options));
    }

    FileOutcome.Copied copy(FileTask task) {
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
