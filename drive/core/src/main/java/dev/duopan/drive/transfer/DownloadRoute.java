package dev.duopan.drive.transfer;

import dev.duopan.drive.Entry;
import dev.duopan.drive.StagedUpload;
import dev.duopan.drive.UploadListener;
import dev.duopan.drive.Verification;
import java.util.Optional;

/** The target takes parts in any order, so they are fetched to their place and named when all are there. */
record DownloadRoute(RouteContext context, StagedUpload stages) implements CopyRoute {
    @Override
    public Optional<FileOutcome.Copied> copy(FileTask task) {
        try (StagedUpload.Stage stage =
                stages.begin(task.target(), task.source().size())) {
            Verification verification = new Fetching(context, task.source(), stage)
                    .fetch(bytes -> task.meter().add(bytes));
            Entry copy = stage.publish(task.options(context.options().conflict(), UploadListener.NONE));
            return Optional.of(new FileOutcome.Copied(task.file(), copy, CopyMethod.DOWNLOAD, verification));
        }
    }
}
