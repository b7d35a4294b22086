package dev.duopan.drive.transfer;

import dev.duopan.drive.DirectSource;
import dev.duopan.drive.UploadSource;
import java.util.Optional;

/** The source can be read as often as needed, so the target reads it. */
record UploadRoute(RouteContext context, DirectSource direct) implements CopyRoute {
    @Override
    public Optional<FileOutcome.Copied> copy(FileTask task) {
        long slice = context.target().traits().uploads().sliceSize();
        try (Trail trail = context.trail(task, slice);
                UploadSource source = direct.source(task.source().path())) {
            Sending sending = new Sending(context, task, bytes -> task.meter().add(bytes));
            return Optional.of(trail.follow(() -> sending.send(source, trail)));
        }
    }
}
